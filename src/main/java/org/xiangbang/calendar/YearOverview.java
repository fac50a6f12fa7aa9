package org.xiangbang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An overview of a year: twelve months in weeks, and how many days are off, worked in exchange, and worked in all. */
public record YearOverview(int year, List<MonthSheet> months, int rest, int work, int working) {

    /** A month as weeks from Monday to Sunday; null where a day belongs to another month. */
    public record MonthSheet(int month, List<List<Reckoning.Day>> weeks, int working) {}

    public static YearOverview of(int year, List<SpecialDay> special) {
        var days = new WorkingDays(special);
        var months = Arrays.stream(Month.values())
                .map(m -> month(YearMonth.of(year, m), days))
                .toList();
        return new YearOverview(
                year,
                months,
                (int) special.stream()
                        .filter(d -> d.kind() == SpecialDay.Kind.REST)
                        .count(),
                (int) special.stream()
                        .filter(d -> d.kind() == SpecialDay.Kind.WORK)
                        .count(),
                months.stream().mapToInt(MonthSheet::working).sum());
    }

    private static MonthSheet month(YearMonth month, WorkingDays days) {
        var weeks = new ArrayList<List<Reckoning.Day>>();
        var monday = month.atDay(1).with(DayOfWeek.MONDAY);
        var working = 0;
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<Reckoning.Day>();
            for (var day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1))
                week.add(YearMonth.from(day).equals(month) ? day(day, days) : null);
            weeks.add(week);
        }
        for (var day :
                month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList())
            if (days.isWorkingDay(day)) working++;
        return new MonthSheet(month.getMonthValue(), weeks, working);
    }

    private static Reckoning.Day day(LocalDate day, WorkingDays days) {
        return new Reckoning.Day(
                day,
                days.isWorkingDay(day) ? 1 : 0,
                days.kind(day),
                days.special(day).map(SpecialDay::holiday).orElse(""));
    }
}
