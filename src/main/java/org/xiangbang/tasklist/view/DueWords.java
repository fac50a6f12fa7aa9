package org.xiangbang.tasklist.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;
import org.xiangbang.web.Sentences;

/** Says how much time is left until something is due. */
@Component
public class DueWords {
    private final WorkingDays workingDays;
    private final OfficialClock clock;
    private final Sentences sentences;

    DueWords(WorkingDays workingDays, OfficialClock clock, Sentences sentences) {
        this.workingDays = workingDays;
        this.clock = clock;
        this.sentences = sentences;
    }

    /**
     * Returns {@code 已超期 2 个工作日}, {@code 今天到期} or {@code 还剩 3 个工作日}. Both are in working days of the official calendar; the day
     * from which they are counted does not count.
     *
     * @param stands since when the clock stands still because the case is suspended; null while it runs
     */
    public String of(Instant dueAt, Instant stands, Locale locale) {
        var left = left(dueAt, stands == null ? clock.instant() : stands, locale);
        return stands == null
                ? provisional(dueAt, left, locale)
                : sentences.text("tasklist.due.stands", locale, provisional(dueAt, left, locale));
    }

    private String provisional(Instant dueAt, String left, Locale locale) {
        return workingDays.isProvisional(day(dueAt)) ? sentences.text("clock.provisional.due", locale, left) : left;
    }

    private String left(Instant dueAt, Instant now, Locale locale) {
        var today = day(now);
        var due = day(dueAt);
        if (!now.isBefore(dueAt)) return passed(due, today, locale);
        return due.equals(today)
                ? sentences.text("tasklist.due.today", locale)
                : sentences.text("tasklist.due.left", locale, workingDays.between(today, due));
    }

    private String passed(LocalDate due, LocalDate today, Locale locale) {
        if (due.equals(today)) return sentences.text("tasklist.due.passed-today", locale);
        var days = workingDays.between(due, today);
        return days == 0
                ? sentences.text("tasklist.due.passed-resting", locale)
                : sentences.text("tasklist.due.passed", locale, days);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
