package org.xiangbang.tasklist.list;

import java.time.Instant;
import java.util.Locale;

/**
 * How urgent an open step is: red when due, yellow from 70 % of its term (lifecycle, "What every human step has"); very overdue
 * after the days of {@code tasklist.severe_after} (decision 0066). The inbox stores the position of the first four in its rows.
 */
public enum DueState {
    SEVERE,
    OVERDUE,
    SOON,
    NORMAL,
    DONE;

    /** Returns the state of a single step, which is never {@link #SEVERE}, because only lists distinguish it from overdue. */
    static DueState of(Instant soonAt, Instant dueAt, Instant now) {
        if (!now.isBefore(dueAt)) return OVERDUE;
        return now.isBefore(soonAt) ? NORMAL : SOON;
    }

    /** Returns the state for the number in a row of the inbox: 0 very overdue to 3 in time. */
    static DueState ofSeverity(int severity) {
        return values()[severity];
    }

    /** Returns the word that the interface and the address of a list use: {@code overdue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
