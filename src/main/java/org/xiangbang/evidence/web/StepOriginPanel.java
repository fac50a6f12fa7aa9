package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.evidence.StepOrigins;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Shows why a step came to its desk: by whose act, and what was answered on the way. */
@Component
class StepOriginPanel implements StepPanel {
    private final StepOrigins arrivals;
    private final Timeline timeline;
    private final DeskNames desks;
    private final Sentences sentences;
    private final ElementNames names;

    StepOriginPanel(StepOrigins arrivals, Timeline timeline, DeskNames desks, Sentences sentences, ElementNames names) {
        this.arrivals = arrivals;
        this.timeline = timeline;
        this.desks = desks;
        this.sentences = sentences;
        this.names = names;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<CasePanel.View> view(TaskView view, Official by, Locale locale) {
        return arrivals.of(view.taskId()).map(arrival -> {
            var model = Map.<String, Object>of(
                    "act", arrival.act() == null ? "" : act(timeline.line(arrival.act(), locale), locale),
                    "said", said(arrival, locale),
                    "answered", answered(arrival, locale),
                    "to", sentences.text("evidence.came.to", locale, desks.of(view.desk(), locale)),
                    "at", arrival.offeredAt());
            return new CasePanel.View("evidence/came-by", model);
        });
    }

    /** What was said with the act: by whom, with which outcome. */
    record Said(String who, String outcome, String opinion) {}

    private List<Said> said(StepOrigins.Arrival arrival, Locale locale) {
        var all = new ArrayList<>(arrival.before());
        if (arrival.act() != null) all.add(arrival.act());
        return all.stream()
                .filter(act -> !VisibleText.isEmpty(act.form().opinion()))
                .map(act -> new Said(
                        act.by().name(),
                        timeline.line(act, locale).outcome(),
                        act.form().opinion()))
                .toList();
    }

    /** Returns what was found out on the way, if that alone decided: “，核对“日期先后一致？”的结果是“不一致””. */
    private String answered(StepOrigins.Arrival arrival, Locale locale) {
        return names.answer(
                        arrival.process(),
                        arrival.version(),
                        arrival.flows(),
                        (id, name) -> sentences.step(arrival.process(), id, name, locale))
                .map(given -> sentences.text("evidence.came.answered", locale, given.question(), given.answer()))
                .orElse("");
    }

    private String act(Timeline.Line line, Locale locale) {
        var name = line.act().by().name();
        if (name == null && line.step() == null) return sentences.text("evidence.came.by-itself", locale, line.what());
        if (name == null)
            return line.act().act().equals(CanceledSteps.TIMER)
                    ? line.step()
                    : sentences.text("evidence.came.by-itself-of", locale, line.step(), line.what());
        var who = line.desk() == null ? name : sentences.text("evidence.came.who", locale, name, line.desk());
        if (line.outcome() != null)
            return sentences.text("evidence.came.decided", locale, who, line.step(), line.outcome());
        var of = line.step() != null ? line.step() : line.process();
        return of == null
                ? sentences.text("evidence.came.did", locale, who, line.what())
                : sentences.text("evidence.came.did-of", locale, who, line.what(), of);
    }
}
