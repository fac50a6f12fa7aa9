package org.xiangbang.demonstration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** How far the demonstration is told and its clock was moved, on the page of the system. */
@Component
@OnlyInDemonstration
class DemonstrationPart implements SystemPart {
    private final Telling telling;
    private final OfficialClock clock;
    private final Sentences sentences;

    DemonstrationPart(Telling telling, OfficialClock clock, Sentences sentences) {
        this.telling = telling;
        this.clock = clock;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String word() {
        return "demonstration";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var progress = telling.progress();
        return new SystemLines(sentences, locale)
                .say("stories", sentences.text("system.of", locale, progress.told(), progress.all()))
                .say(
                        "ahead",
                        sentences.text("system.days", locale, clock.ahead().toDays()),
                        false,
                        "/demonstration/clock")
                .all();
    }
}
