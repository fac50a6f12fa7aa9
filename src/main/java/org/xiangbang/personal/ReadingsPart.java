package org.xiangbang.personal;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** How often personal fields were read whole within the last hour, on the page of the system. */
@Component
class ReadingsPart implements SystemPart {
    private final Readings readings;
    private final ReadingList list;
    private final Sentences sentences;

    ReadingsPart(Readings readings, ReadingList list, Sentences sentences) {
        this.list = list;
        this.readings = readings;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String word() {
        return "personal";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var last = readings.lastHour();
        var page = list.isReadWhole() ? ReadingPages.PAGE : null;
        return new SystemLines(sentences, locale)
                .say("personal-readings", last.readings(), false, page)
                .say("personal-often", last.often(), last.often() > 0, page)
                .all();
    }

    @Override
    public long alarms() {
        return readings.lastHour().often();
    }
}
