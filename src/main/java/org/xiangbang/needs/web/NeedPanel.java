package org.xiangbang.needs.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.needs.DepartmentScore;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.NeedList;
import org.xiangbang.needs.Needs;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** The need's record: on its own page, on the case page, and beside a task. */
@Component
class NeedPanel implements CasePanel {
    private final Needs needs;
    private final NeedList list;
    private final NeedPage sheet;
    private final DeskNames desks;
    private final Sentences sentences;
    private final Show show;

    NeedPanel(Needs needs, NeedList list, NeedPage sheet, DeskNames desks, Sentences sentences, Show show) {
        this.needs = needs;
        this.list = list;
        this.sheet = sheet;
        this.desks = desks;
        this.sentences = sentences;
        this.show = show;
    }

    /** A line of the funding. */
    public record Line(String source, String amount, String note) {}

    /** What a department decided. */
    public record Said(String department, String outcome, Integer score, String opinion) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        return needs.seek(file.caseNo()).map(need -> new View("needs/panel", model(need, locale)));
    }

    Map<String, Object> model(Need need, Locale locale) {
        var financing = need.content().financing();
        return Map.of(
                "facts", sheet.facts(need, locale),
                "funding",
                        financing.lines().stream()
                                .map(f -> new Line(
                                        sheet.source(f.source(), locale),
                                        show.money(f.amount()),
                                        f.note() == null ? "" : f.note()))
                                .toList(),
                "total", show.money(financing.amount()),
                "scores", scores(need.caseNo(), locale));
    }

    private List<Said> scores(String caseNo, Locale locale) {
        return list.scores(caseNo).stream().map(score -> said(score, locale)).toList();
    }

    private Said said(DepartmentScore score, Locale locale) {
        return new Said(
                desks.of(Desk.parse(score.desk()), locale),
                sentences.text("needs.scores." + score.outcome(), locale),
                score.score(),
                score.opinion());
    }
}
