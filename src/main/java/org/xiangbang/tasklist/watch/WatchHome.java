package org.xiangbang.tasklist.watch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** The watched cases in the workbench; pages of cases ask it whether the reader watches one: {@code ${@watching.of(no)}}. */
@Component("watching")
class WatchHome implements HomePart {
    private static final int SHOWN = 5;

    private final WatchedCases watched;
    private final CurrentOfficial reader;

    WatchHome(WatchedCases watched, CurrentOfficial reader) {
        this.watched = watched;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<View> of(Official who, Locale locale) {
        var cases = watched.of(who, SHOWN);
        return cases.isEmpty() ? Optional.empty() : Optional.of(new View("tasklist/watched", Map.of("cases", cases)));
    }

    public boolean of(String caseNo) {
        return watched.watches(caseNo, reader.get());
    }
}
