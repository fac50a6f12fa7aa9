package org.xiangbang.shared;

import java.time.LocalDate;

/** From the day on which something starts to the day on which it ends; both days count. */
public record Schedule(LocalDate startsOn, LocalDate endsOn) {

    /** Does it end before it starts? */
    public boolean reversed() {
        return endsOn.isBefore(startsOn);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
