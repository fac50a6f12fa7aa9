package org.xiangbang.calendar;

import java.time.LocalDate;

/**
 * A day for which the State Council's yearly notice differs from the normal week.
 *
 * @param holiday the Chinese name of the holiday to which the day belongs
 */
public record SpecialDay(LocalDate day, Kind kind, String holiday) {

    public enum Kind {
        /** A day off. */
        REST,
        /** A Saturday or Sunday that is worked in exchange. */
        WORK
    }
}
