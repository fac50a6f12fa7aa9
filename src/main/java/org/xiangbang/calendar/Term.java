package org.xiangbang.calendar;

import java.util.regex.Pattern;

/** The time that something may take: {@code 10wd} is ten working days, {@code 60d} sixty calendar days. */
public record Term(int amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})(wd|d)");

    /** The unit of a term. Its key in the messages is {@code term.<word>}. */
    public enum Unit {
        WORKING_DAYS("wd"),
        CALENDAR_DAYS("d");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Term {
        if (amount < 1) throw new IllegalArgumentException("not a term: " + amount);
    }

    /** @throws IllegalArgumentException unless it is a number of at most four digits followed by {@code wd} or {@code d} */
    public static Term parse(String text) {
        var form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) throw new IllegalArgumentException("not a term: " + text);
        var unit = form.group(2).equals("wd") ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
        return new Term(Integer.parseInt(form.group(1)), unit);
    }

    /** Returns what remains after so many days of its unit, at least one (decision 0070). */
    public Term less(long days) {
        return new Term((int) Math.max(1, amount - days), unit);
    }

    Term plus(int days) {
        return days == 0 ? this : new Term(amount + days, unit);
    }

    @Override
    public String toString() {
        return amount + unit.word();
    }
}
