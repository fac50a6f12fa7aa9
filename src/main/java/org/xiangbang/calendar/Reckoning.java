package org.xiangbang.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The calculation of a deadline, day by day, for a person who wants to check it.
 *
 * @param start the day of the event, which is not counted
 * @param due the last day
 * @param days every day after the start up to the last one
 */
public record Reckoning(LocalDate start, Term term, LocalDate due, boolean provisional, List<Day> days) {

    /**
     * One day of the count.
     *
     * @param number the number of the day within the term, 0 when it is not counted
     * @param holiday the holiday's Chinese name, empty on an ordinary day
     */
    public record Day(LocalDate date, int number, Kind kind, String holiday) {}

    /** The kind of a day. Its key in the messages is {@code day.<word>}. */
    public enum Kind {
        WORKDAY("workday"),
        WEEKEND("weekend"),
        HOLIDAY("holiday"),
        /** A Saturday or Sunday that is worked. */
        MADE_WORKDAY("made-workday");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
