package org.xiangbang.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xiangbang.shared.VisibleText;

/**
 * The seven holidays of every year, and what is certain about them before the notice: fixed days, the fewest days, and the weeks
 * in which a holiday of the lunar calendar can fall (decision 0069).
 */
public enum Holiday {
    NEW_YEAR("元旦", "new-year", 1, "01-01", "01-01"),
    SPRING_FESTIVAL("春节", "spring-festival", 3, "01-20", "02-21"),
    QINGMING("清明节", "qingming", 1, "04-04", "04-06"),
    LABOR_DAY("劳动节", "labor-day", 1, "05-01", "05-01"),
    DRAGON_BOAT("端午节", "dragon-boat", 1, "05-27", "06-25"),
    MID_AUTUMN("中秋节", "mid-autumn", 1, "09-07", "10-08"),
    NATIONAL_DAY("国庆节", "national-day", 3, "10-01", "10-03");

    /** From this year on the Spring Festival has four days and Labor Day two (Decree 795 of the State Council). */
    private static final int ONE_DAY_MORE = 2025;

    private final String chinese;
    private final String word;
    private final int days;
    private final MonthDay first;
    private final MonthDay last;

    Holiday(String chinese, String word, int days, String first, String last) {
        this.chinese = chinese;
        this.word = word;
        this.days = days;
        this.first = MonthDay.parse("--" + first);
        this.last = MonthDay.parse("--" + last);
    }

    /** Returns the name as officials write it. The table of special days may have it without 节. */
    public String chinese() {
        return chinese;
    }

    /** Returns its word; its key in the messages is {@code holiday.<word>}. */
    public String word() {
        return word;
    }

    /** Returns the fewest days off that the law grants for it. */
    int fewestDays(int year) {
        return year >= ONE_DAY_MORE && (this == SPRING_FESTIVAL || this == LABOR_DAY) ? days + 1 : days;
    }

    /** Returns the days that are off in every year; none for a holiday of the lunar calendar. */
    List<LocalDate> fixed(int year) {
        if (this != NEW_YEAR && this != LABOR_DAY && this != NATIONAL_DAY) return List.of();
        var start = first.atYear(year);
        return IntStream.range(0, fewestDays(year)).mapToObj(start::plusDays).toList();
    }

    /** May the holiday be on these days? At least one of the days has to be in its weeks. */
    boolean mayLie(LocalDate from, LocalDate to) {
        var year = Year.of(to.getYear());
        return !to.isBefore(year.atMonthDay(first)) && !from.isAfter(year.atMonthDay(last));
    }

    /** Finds a holiday by its name, with or without 节 at the end. */
    public static Optional<Holiday> named(String name) {
        var plain = VisibleText.of(name);
        return Arrays.stream(values())
                .filter(h ->
                        plain.equals(h.chinese) || (plain + "节").equals(h.chinese) || plain.equals(h.chinese + "节"))
                .findFirst();
    }
}
