package org.xiangbang.demonstration;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.demonstration.DemonstrationNote;
import org.xiangbang.web.Sentences;

/** Says above every page that this is a demonstration, what day it is in it, and how far its cases are prepared. */
@Component
@OnlyInDemonstration
class Banner implements DemonstrationNote {
    private final OfficialClock clock;
    private final Telling telling;
    private final Sentences sentences;

    Banner(OfficialClock clock, Telling telling, Sentences sentences) {
        this.clock = clock;
        this.telling = telling;
        this.sentences = sentences;
    }

    @Override
    public String text(Locale locale) {
        var note = sentences.text("web.demonstration", locale, clock.today().toString());
        var progress = telling.progress();
        return progress.over()
                ? note
                : note + " " + sentences.text("web.demonstration.telling", locale, progress.told(), progress.all());
    }
}
