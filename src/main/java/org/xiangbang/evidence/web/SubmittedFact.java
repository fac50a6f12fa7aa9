package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.evidence.Act;
import org.xiangbang.web.Sentences;

/** What was handed in by those who apply since an authority judged last, field by field, for a step that confirms it. */
@Component("fact-submitted")
class SubmittedFact implements StepFact {
    private final EarlierActs acts;
    private final Timeline timeline;
    private final Sentences sentences;

    SubmittedFact(EarlierActs acts, Timeline timeline, Sentences sentences) {
        this.acts = acts;
        this.timeline = timeline;
        this.sentences = sentences;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var lines = handedIn(deciding).stream()
                .map(act -> timeline.line(act, deciding.locale()))
                .toList();
        var sheet = new FactSheet();
        if (lines.isEmpty()) return sheet;
        var last = lines.get(lines.size() - 1);
        var fields = lines.stream().flatMap(line -> line.fields().stream()).toList();
        return sheet.line("step", FactValue.named(last.act().step(), last.step()))
                .line("person", FactValue.text(last.act().by().name()))
                .line("at", FactValue.moment(last.act().at()))
                .table("submitted", List.of("field", "entry", "papers"), fields, field -> new FactValue[] {
                    FactValue.text(field.label()),
                    FactValue.text(field.text(sentences.text("web.join", deciding.locale()))),
                    FactValue.papers(field.documents())
                });
    }

    /** Returns the acts since an authority judged last; a step that was done again counts with its last act. */
    private List<Act> handedIn(Deciding deciding) {
        var since = new ArrayList<EarlierActs.Done>();
        for (var done : acts.of(deciding)) {
            if (!EarlierActs.isNear(deciding, done.step())) continue;
            if (done.applies()) since.add(done);
            else if (!done.isOfOrganization()) since.clear();
        }
        return EarlierActs.last(since).stream().map(EarlierActs.Done::act).toList();
    }
}
