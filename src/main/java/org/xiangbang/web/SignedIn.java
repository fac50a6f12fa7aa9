package org.xiangbang.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiangbang.shared.Official;

/** Tells the frame who is signed in on this request. The module of the sign-in implements it. */
public interface SignedIn {

    /** Returns the reader; empty on the pages before sign-in. */
    Optional<Reader> reader(Locale locale);

    /**
     * The person who reads.
     *
     * @param desks the names of the desks as they are shown, for instance {@code 黑水县 民政局 复核}
     */
    record Reader(Official official, List<String> desks) {

        public Reader {
            desks = List.copyOf(desks);
        }
    }
}
