package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.evidence.Act;
import org.xiangbang.web.Sentences;

/** What earlier desks decided and found; the newest first. What applicants entered is in the records that other facts read. */
@Component("fact-earlier")
class EarlierFact implements StepFact {
    /** More is read in the course of the case, which stands on the same page. */
    private static final int MOST = 8;

    private final EarlierActs acts;
    private final Timeline timeline;
    private final Sentences sentences;

    EarlierFact(EarlierActs acts, Timeline timeline, Sentences sentences) {
        this.acts = acts;
        this.timeline = timeline;
        this.sentences = sentences;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var said = EarlierActs.last(acts.of(deciding)).stream()
                .filter(done -> EarlierActs.isNear(deciding, done.step()))
                .filter(done -> !done.applies())
                .map(EarlierActs.Done::act)
                .sorted(Comparator.comparing(Act::seq).reversed())
                .limit(MOST)
                .toList();
        return new FactSheet()
                .table(
                        "earlier",
                        List.of("step", "desk", "person", "outcome", "opinion", "found", "papers", "at"),
                        said,
                        act -> row(act, deciding));
    }

    private FactValue[] row(Act act, Deciding deciding) {
        var line = timeline.line(act, deciding.locale());
        return new FactValue[] {
            FactValue.named(act.step(), line.step()),
            act.by().desk() == null ? null : FactValue.desk(act.by().desk().id(), act.at()),
            FactValue.text(act.by().name()),
            FactValue.named(act.form().outcome(), line.outcome()),
            FactValue.text(act.form().opinion()),
            FactValue.text(found(line, deciding)),
            FactValue.papers(papers(line)),
            FactValue.moment(act.at())
        };
    }

    /** Returns the papers that came with the act. */
    static List<String> papers(Timeline.Line line) {
        var papers = new ArrayList<String>();
        line.fields().forEach(field -> papers.addAll(field.documents()));
        papers.addAll(line.act().form().documents());
        return papers.stream().distinct().toList();
    }

    private String found(Timeline.Line line, Deciding deciding) {
        var locale = deciding.locale();
        return line.fields().stream()
                .map(field -> Map.entry(field.label(), field.text(sentences.text("web.join", locale))))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> sentences.text("fact.entered", locale, field.getKey(), field.getValue()))
                .collect(Collectors.joining(sentences.text("fact.entered.and", locale)));
    }
}
