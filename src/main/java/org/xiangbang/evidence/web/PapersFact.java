package org.xiangbang.evidence.web;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** The papers on which the step decides, by the step with which they came. */
@Component("fact-papers")
class PapersFact implements StepFact {
    private final EarlierActs acts;
    private final Timeline timeline;

    PapersFact(EarlierActs acts, Timeline timeline) {
        this.acts = acts;
        this.timeline = timeline;
    }

    /** What the applicant handed in elsewhere in the same module belongs to it: a proposal is approved with its papers. */
    @Override
    public FactSheet of(Deciding deciding) {
        return of(
                deciding,
                done -> EarlierActs.isNear(deciding, done.step())
                        || done.applies() && EarlierActs.isOfModule(deciding, done.step()));
    }

    FactSheet of(Deciding deciding, Predicate<EarlierActs.Done> which) {
        var lines = EarlierActs.last(acts.of(deciding)).stream()
                .filter(which)
                .map(done -> timeline.line(done.act(), deciding.locale()))
                .filter(line -> !EarlierFact.papers(line).isEmpty())
                .toList();
        return new FactSheet().table("papersByStep", List.of("step", "papers", "at"), lines, line -> new FactValue[] {
            FactValue.named(line.act().step(), line.step()),
            FactValue.papers(EarlierFact.papers(line)),
            FactValue.moment(line.act().at())
        });
    }
}
