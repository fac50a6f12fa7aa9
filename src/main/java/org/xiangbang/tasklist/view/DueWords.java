package org.xiangbang.tasklist.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
     * Returns {@code 已超期 2 天}, {@code 今天到期} or {@code 还剩 3 个工作日}. The time left is in working days, the time overdue in calendar
     * days.
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
        if (!now.isBefore(dueAt)) return passed(ChronoUnit.DAYS.between(due, today), locale);
        return due.equals(today)
                ? sentences.text("tasklist.due.today", locale)
                : sentences.text("tasklist.due.left", locale, workingDays.between(today, due));
    }

    private String passed(long days, Locale locale) {
        return days == 0
                ? sentences.text("tasklist.due.passed-today", locale)
                : sentences.text("tasklist.due.passed", locale, days);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
