package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.evidence.StepOrigins;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Shows why a step came to its desk: by whose act, and what was answered on the way. */
@Component
class StepOriginPanel implements StepPanel {
    private static final Pattern QUESTION = Pattern.compile("[?？]$");

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
            var answered = answered(arrival, locale);
            var model = Map.<String, Object>of(
                    "act", arrival.act() == null ? "" : act(timeline.line(arrival.act(), locale), locale),
                    "said", said(arrival, locale),
                    "answered", answered.isEmpty() ? "" : sentences.text("evidence.came.answers", locale, answered),
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

    /** Returns what was answered on the way, in the words of the model: “有财政资金？没有”. */
    private String answered(StepOrigins.Arrival arrival, Locale locale) {
        return arrival.flows().stream()
                .flatMap(flow -> names
                        .answer(
                                arrival.process(),
                                arrival.version(),
                                flow,
                                (id, name) -> sentences.step(arrival.process(), id, name, locale))
                        .stream())
                .map(given -> sentences.text(
                        QUESTION.matcher(given.question()).find() ? "evidence.came.answered" : "evidence.came.ended",
                        locale,
                        given.question(),
                        given.answer()))
                .collect(Collectors.joining(sentences.text("evidence.came.and", locale)));
    }

    private String act(Timeline.Line line, Locale locale) {
        var name = line.act().by().name();
        if (name == null)
            return line.step() == null
                    ? sentences.text("evidence.came.by-itself", locale, line.what())
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
