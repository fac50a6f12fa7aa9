package org.xiangbang.calendar;

import java.time.LocalDate;

/**
 * A day for which the State Council's yearly notice, or a notice of its own, differs from the normal week.
 *
 * @param holiday the Chinese name of the holiday to which the day belongs
 * @param document the number of the holiday's own notice; null for a holiday of the yearly notice
 */
public record SpecialDay(LocalDate day, Kind kind, String holiday, String document) {

    public enum Kind {
        /** A day off. */
        REST,
        /** A Saturday or Sunday that is worked in exchange. */
        WORK
    }
}
