package org.xiangbang.calendar.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Calendars;
import org.xiangbang.calendar.ClockDeviation;
import org.xiangbang.calendar.LongestTerm;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Terms;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** The clock, and how far the calendar is known, on the page of the system. */
@Component
class CalendarPart implements SystemPart {
    private final Calendars calendars;
    private final Terms terms;
    private final LongestTerm longest;
    private final OfficialClock clock;
    private final ClockDeviation deviation;
    private final Sentences sentences;
    private final Show show;

    CalendarPart(
            Calendars calendars,
            Terms terms,
            LongestTerm longest,
            OfficialClock clock,
            ClockDeviation deviation,
            Sentences sentences,
            Show show) {
        this.calendars = calendars;
        this.terms = terms;
        this.longest = longest;
        this.clock = clock;
        this.deviation = deviation;
        this.sentences = sentences;
        this.show = show;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String word() {
        return "calendar";
    }

    /** Days of a year that was not entered follow the week: it is missing once a term that begins today ends in it provisionally. */
    @Override
    public List<SystemLine> lines(Locale locale) {
        var missing = missing();
        return new SystemLines(sentences, locale)
                .say("clock", time(locale), deviation.unborne().isPresent(), null)
                .say(
                        "calendar-until",
                        sentences.text("system.year", locale, String.valueOf(calendars.next() - 1)),
                        missing,
                        missing ? "/admin/calendar/entry" : "/admin/calendar")
                .all();
    }

    @Override
    public long alarms() {
        return (missing() ? 1 : 0) + (deviation.unborne().isPresent() ? 1 : 0);
    }

    /** The time, and by how much this copy is off if that is more than what is borne. */
    private String time(Locale locale) {
        var now = show.time(clock.instant());
        return deviation
                .unborne()
                .map(off -> sentences.text(
                        off.isNegative() ? "system.clock-behind" : "system.clock-ahead",
                        locale,
                        now,
                        off.abs().toSeconds()))
                .orElse(now);
    }

    /** A step that is offered today may run as long as the longest term. */
    private boolean missing() {
        return terms.due(clock.instant(), longest.workingDays()).provisional();
    }
}
