package org.xiangbang.calendar;

import java.time.LocalDate;

/**
 * A day on which the State Council's yearly notice differs from the week.
 *
 * @param holiday the Chinese name of the holiday it belongs to
 */
public record SpecialDay(LocalDate day, Kind kind, String holiday) {

    public enum Kind {
        /** A day off. */
        REST,
        /** A Saturday or Sunday that is worked in exchange. */
        WORK
    }
}
