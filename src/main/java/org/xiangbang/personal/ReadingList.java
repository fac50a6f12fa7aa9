package org.xiangbang.personal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The record of readings for those who audit it: inspectors of audit for the cases of their place, the audit administrator for
 * all. */
@Service
class ReadingList {
    private static final String AUDIT = "audit";
    private static final String INSPECTOR = "inspector";
    private static final String EVERYWHERE = "";

    /** Whoever reads the log of administration reads these too. */
    private static final String LOG = "/admin/log";

    private final Readings readings;
    private final CurrentOfficial current;

    ReadingList(Readings readings, CurrentOfficial current) {
        this.readings = readings;
        this.current = current;
    }

    /** @param next what to ask for as {@code before} for those behind them; null if these are the last */
    record Page(List<Reading> items, Long next, int mostPerHour) {}

    boolean mayRead(Official who) {
        return !places(who).isEmpty();
    }

    /** Does whoever asks now read all of it by their power? */
    boolean isReadWhole() {
        return current.mayRead(LOG);
    }

    /** @throws NotFound for somebody who may not read it */
    Page page(Official by, Long before, int size) {
        var places = places(by);
        if (places.isEmpty()) throw new NotFound("readings");
        var found = readings.of(places, before, size + 1);
        var items = found.subList(0, Math.min(size, found.size()));
        return new Page(items, found.size() > size ? items.get(size - 1).id() : null, readings.mostPerHour());
    }

    private List<String> places(Official who) {
        if (isReadWhole()) return List.of(EVERYWHERE);
        return who.desks().stream()
                .filter(desk -> desk.department().equals(AUDIT) && desk.post().equals(INSPECTOR))
                .map(Desk::region)
                .toList();
    }
}
