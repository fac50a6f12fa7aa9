package org.xiangbang.calendar.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Calendars;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** The clock, and how far the calendar is known, on the page of the system. */
@Component
class CalendarPart implements SystemPart {
    private final Calendars calendars;
    private final OfficialClock clock;
    private final Sentences sentences;
    private final Show show;

    CalendarPart(Calendars calendars, OfficialClock clock, Sentences sentences, Show show) {
        this.calendars = calendars;
        this.clock = clock;
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

    /** Days of a year that was not entered follow the week, so that a year that has begun without its calendar counts terms wrongly. */
    @Override
    public List<SystemLine> lines(Locale locale) {
        var last = calendars.next() - 1;
        return new SystemLines(sentences, locale)
                .say("clock", show.time(clock.instant()))
                .say(
                        "calendar-until",
                        sentences.text("system.year", locale, String.valueOf(last)),
                        missing(last),
                        "/admin/calendar")
                .all();
    }

    @Override
    public long alarms() {
        return missing(calendars.next() - 1) ? 1 : 0;
    }

    private boolean missing(int last) {
        return last < clock.today().getYear();
    }
}
