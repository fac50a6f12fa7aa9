package org.xiangbang.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiangbang.shared.Official;

/** Tells the frame who is signed in on this request; implemented where sign-in lives. */
public interface SignedIn {

    /** Empty on the pages before sign-in. */
    Optional<Reader> reader(Locale locale);

    /**
     * The person reading.
     *
     * @param desks the desks' names as shown, for instance {@code 黑水县 民政局 复核}
     */
    record Reader(Official official, List<String> desks) {

        public Reader {
            desks = List.copyOf(desks);
        }
    }
}
