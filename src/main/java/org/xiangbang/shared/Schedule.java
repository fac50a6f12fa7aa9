package org.xiangbang.shared;

import java.time.LocalDate;

/** The days from the one on which something starts to the one on which it ends; both count. */
public record Schedule(LocalDate startsOn, LocalDate endsOn) {

    /** Does it end before it starts? */
    public boolean reversed() {
        return endsOn.isBefore(startsOn);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
