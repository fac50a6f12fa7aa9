package org.xiangbang.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * Calculates when a term is over.
 *
 * <p>The day of the event is not counted (Civil Code art. 201); the last day ends at midnight; a term in calendar days that ends
 * on a day off is extended to the next working day (art. 203, rule T-06).
 */
@Component("calendarTerms")
public class Terms {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    /** After so many tenths of the term it is yellow: the handbook's 70 %. */
    private static final int TENTHS_UNTIL_YELLOW = 7;

    private static final Duration TENTH_OF_A_DAY = Duration.ofDays(1).dividedBy(10);

    private final WorkingDays days;

    public Terms(WorkingDays days) {
        this.days = days;
    }

    public Deadline due(Instant from, Term term) {
        return due(from, term, 0);
    }

    /**
     * Does the same for a clock that stood still in between.
     *
     * @param held days of the term's unit during which the clock stood still; they extend the term, and it does not become
     *     yellow earlier because of them
     */
    public Deadline due(Instant from, Term term, int held) {
        var start = day(from);
        var last = lastDay(start, term.plus(held));
        var at = last.atTime(END_OF_DAY).atZone(OfficialClock.ZONE).toInstant();
        return new Deadline(soon(start, term, held), at, days.isProvisional(last));
    }

    /** Counts the days of that unit that have passed from one time to the other; the first day does not count. */
    public int passed(Instant from, Instant to, Term.Unit unit) {
        return unit == Term.Unit.WORKING_DAYS
                ? days.between(day(from), day(to))
                : (int) Math.max(0, ChronoUnit.DAYS.between(day(from), day(to)));
    }

    /** Returns the beginning of the first working day after that time. */
    public Instant nextWorkingDay(Instant after) {
        return days.after(day(after), 1).atStartOfDay(OfficialClock.ZONE).toInstant();
    }

    /** Is the date calculated without the holidays of its year, because these are not known yet? */
    public boolean isProvisional(Instant due) {
        return days.isProvisional(day(due));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(OfficialClock.ZONE).toLocalDate();
    }

    /** Does the same calculation as {@link #due}, and returns every day of it. */
    public Reckoning reckon(LocalDate start, Term term) {
        var last = lastDay(start, term);
        var counted = new ArrayList<Reckoning.Day>();
        var number = 0;
        for (var day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var counts = number < term.amount() && counts(day, term);
            if (counts) number++;
            counted.add(new Reckoning.Day(
                    day,
                    counts ? number : 0,
                    days.kind(day),
                    days.special(day).map(SpecialDay::holiday).orElse("")));
        }
        return new Reckoning(start, term, last, days.isProvisional(last), counted);
    }

    private LocalDate lastDay(LocalDate start, Term term) {
        return term.unit() == Term.Unit.WORKING_DAYS
                ? days.after(start, term.amount())
                : days.onOrAfter(start.plusDays(term.amount()));
    }

    /** Adds the whole days of the 70 %, then the rest as a part of the following day. */
    private Instant soon(LocalDate start, Term term, int held) {
        var tenths = term.amount() * TENTHS_UNTIL_YELLOW;
        var day = dayNumber(start, term, tenths / 10 + 1 + held);
        return day.atStartOfDay(OfficialClock.ZONE).toInstant().plus(TENTH_OF_A_DAY.multipliedBy(tenths % 10));
    }

    private LocalDate dayNumber(LocalDate start, Term term, int number) {
        return term.unit() == Term.Unit.WORKING_DAYS ? days.after(start, number) : start.plusDays(number);
    }

    private boolean counts(LocalDate day, Term term) {
        return term.unit() == Term.Unit.CALENDAR_DAYS || days.isWorkingDay(day);
    }
}
