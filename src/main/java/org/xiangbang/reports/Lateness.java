package org.xiangbang.reports;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;

/** Says by how many working days a step is overdue; pages ask it, too: {@code ${@lateness.days(dueAt)}}. */
@Component("lateness")
public class Lateness {
    private final WorkingDays workingDays;
    private final OfficialClock clock;

    Lateness(WorkingDays workingDays, OfficialClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Counts the working days after the day on which it was due, up to and including today. */
    public int days(Instant dueAt) {
        return workingDays.between(OfficialClock.day(dueAt), clock.today());
    }
}
