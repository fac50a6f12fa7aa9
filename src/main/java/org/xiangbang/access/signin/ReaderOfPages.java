package org.xiangbang.access.signin;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.web.SignedIn;

/** Tells the frame of every page who reads it, and the reader's desks. */
@Component
class ReaderOfPages implements SignedIn {
    private final CurrentOfficial current;
    private final DeskNames names;

    ReaderOfPages(CurrentOfficial current, DeskNames names) {
        this.current = current;
        this.names = names;
    }

    @Override
    public Optional<Reader> reader(Locale locale) {
        return current.find()
                .map(official -> new Reader(
                        official,
                        official.desks().stream().map(d -> names.of(d, locale)).toList()));
    }
}
