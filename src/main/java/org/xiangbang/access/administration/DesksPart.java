package org.xiangbang.access.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** How many desks nobody holds or was ever given, on the page of the system. They count as one matter, however many there are. */
@Component
class DesksPart implements SystemPart {
    private final DeskTree desks;
    private final NeededDesks needed;
    private final Sentences sentences;

    DesksPart(DeskTree desks, NeededDesks needed, Sentences sentences) {
        this.desks = desks;
        this.needed = needed;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String word() {
        return "desks";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var vacant = desks.vacant();
        var missing = needed.count();
        return new SystemLines(sentences, locale)
                .say("desks-vacant", vacant, vacant > 0, "/admin/desks?vacant=true")
                .say("desks-missing", missing, missing > 0, "/admin/vacancies#missing")
                .all();
    }

    @Override
    public long alarms() {
        return desks.anyVacant() || needed.any() ? 1 : 0;
    }
}
