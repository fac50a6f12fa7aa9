package org.xiangbang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says which days are worked: Monday to Friday, corrected by the State Council's yearly notices (rules T-01, T-09).
 *
 * <p>It uses the days that it is given. A year that has not been announced counts by the week alone and is provisional.
 */
public final class WorkingDays {
    private final Supplier<Announced> announced;

    public WorkingDays(Collection<SpecialDay> announced) {
        var fixed = new Announced(
                announced,
                announced.stream().mapToInt(d -> d.day().getYear()).max().orElse(Integer.MIN_VALUE));
        this.announced = () -> fixed;
    }

    WorkingDays(Supplier<Announced> announced) {
        this.announced = announced;
    }

    /** What the notices up to that year say. */
    record Announced(Map<LocalDate, SpecialDay> special, int lastYear) {
        Announced(Collection<SpecialDay> days, int lastYear) {
            this(days.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, Function.identity())), lastYear);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return special(day)
                .map(announced -> announced.kind() == SpecialDay.Kind.WORK)
                .orElse(!isWeekend(day));
    }

    /** Returns what the notice says about that day; empty when the day follows the week. */
    public Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(announced.get().special().get(day));
    }

    /**
     * Returns the working day that is so many working days later; the first day is not counted (Civil Code art. 201).
     *
     * @param days at least 1
     */
    public LocalDate after(LocalDate start, int days) {
        if (days < 1) throw new IllegalArgumentException("not a number of working days: " + days);
        var day = start;
        for (var counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) counted++;
        }
        return day;
    }

    /** Returns that day if it is worked, else the next day that is (Civil Code art. 203, rule T-06). */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** Counts the working days after {@code start}, up to and including {@code end}; 0 when the end is not later. */
    public int between(LocalDate start, LocalDate end) {
        return start.isBefore(end)
                ? (int) start.plusDays(1)
                        .datesUntil(end.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** Has the notice of that day's year not been entered yet, so that holidays are unknown? */
    public boolean isProvisional(LocalDate day) {
        return day.getYear() > announced.get().lastYear();
    }

    /** Says why the day counts or does not count. */
    Reckoning.Kind kind(LocalDate day) {
        return special(day)
                .map(special ->
                        special.kind() == SpecialDay.Kind.WORK ? Reckoning.Kind.MADE_WORKDAY : Reckoning.Kind.HOLIDAY)
                .orElse(isWeekend(day) ? Reckoning.Kind.WEEKEND : Reckoning.Kind.WORKDAY);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
