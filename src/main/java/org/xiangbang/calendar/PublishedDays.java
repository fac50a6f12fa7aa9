package org.xiangbang.calendar;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The special days in memory, read again when another year was entered: here at once, in another copy of the program within
 * two seconds.
 */
@Component
class PublishedDays implements Supplier<WorkingDays.Announced> {
    private static final long LOOK_AFTER_NANOS = 2_000_000_000L;

    private final PublishedYears years;
    private volatile Read read;

    PublishedDays(PublishedYears years) {
        this.years = years;
    }

    @Override
    public WorkingDays.Announced get() {
        var known = read;
        if (known != null && System.nanoTime() - known.at() < LOOK_AFTER_NANOS) return known.days();
        var latest = years.latest();
        if (known == null || known.latest() != latest)
            known = new Read(latest, new WorkingDays.Announced(years.days(), years.last()), 0);
        known = new Read(known.latest(), known.days(), System.nanoTime());
        read = known;
        return known.days();
    }

    /** The next question is answered from the database. */
    void forget() {
        read = null;
    }

    private record Read(long latest, WorkingDays.Announced days, long at) {}
}
