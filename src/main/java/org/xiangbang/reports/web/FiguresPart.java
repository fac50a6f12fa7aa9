package org.xiangbang.reports.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.reports.FigureChecks;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** Whether the figures of counties were checked and what was found, on the page of the system. */
@Component
class FiguresPart implements SystemPart {
    private static final String PAGE = "/admin/figures";

    private final FigureChecks checks;
    private final Sentences sentences;
    private final Show show;

    FiguresPart(FigureChecks checks, Sentences sentences, Show show) {
        this.checks = checks;
        this.sentences = sentences;
        this.show = show;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String word() {
        return "figures";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var last = checks.last();
        var open = last.filter(FigureChecks.Check::open);
        return new SystemLines(sentences, locale)
                .say(
                        "figures-checked",
                        last.map(check -> show.time(check.at()))
                                .orElseGet(() -> sentences.text("figures.never", locale)),
                        false,
                        PAGE)
                .say("figures-differ", open.map(FigureChecks.Check::differences).orElse(0), open.isPresent(), PAGE)
                .say("figures-pending", checks.pending())
                .all();
    }

    @Override
    public long alarms() {
        return checks.last().filter(FigureChecks.Check::open).isPresent() ? 1 : 0;
    }
}
