package org.xiangbang.tasklist;

import java.time.Instant;
import java.util.Locale;

/** How pressing an open step is: red when due, yellow from 70 % of its term (lifecycle, "What every human step has"). */
public enum DueState {
    OVERDUE,
    SOON,
    NORMAL,
    DONE;

    static DueState of(Instant soonAt, Instant dueAt, Instant now) {
        if (!now.isBefore(dueAt)) return OVERDUE;
        return now.isBefore(soonAt) ? NORMAL : SOON;
    }

    /** As the interface and the address of a list say it: {@code overdue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
