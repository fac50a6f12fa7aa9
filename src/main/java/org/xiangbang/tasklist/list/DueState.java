package org.xiangbang.tasklist.list;

import java.time.Instant;
import java.util.Locale;

/**
 * How pressing an open step is: red when due, yellow from 70 % of its term (lifecycle, "What every human step has"); very overdue
 * after the days of {@code tasklist.severe_after} (decision 0066). The inbox keeps the position of the first four in its rows.
 */
public enum DueState {
    SEVERE,
    OVERDUE,
    SOON,
    NORMAL,
    DONE;

    /** Of a single step, where red is red: {@link #SEVERE} is a matter of lists. */
    static DueState of(Instant soonAt, Instant dueAt, Instant now) {
        if (!now.isBefore(dueAt)) return OVERDUE;
        return now.isBefore(soonAt) ? NORMAL : SOON;
    }

    /** As the row of the inbox says it: 0 very overdue to 3 in time. */
    static DueState ofSeverity(int severity) {
        return values()[severity];
    }

    /** As the interface and the address of a list say it: {@code overdue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
