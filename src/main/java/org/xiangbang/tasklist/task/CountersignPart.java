package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.countersign.CountersignProgress;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.web.Sentences;

/**
 * Says, before any button is pressed, how a countersigned step is decided, which desks have decided, and what is still needed
 * (decision 0065).
 */
@Component
class CountersignPart implements TaskPart {
    private final CountersignProgress rounds;
    private final DeskNames desks;
    private final Sentences sentences;

    CountersignPart(CountersignProgress rounds, DeskNames desks, Sentences sentences) {
        this.rounds = rounds;
        this.desks = desks;
        this.sentences = sentences;
    }

    /** @param said the opinion of each desk that has decided; {@code waits} names the others, and is empty when nobody else is asked */
    record Joint(String sentence, List<String> said, String waits) {}

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        model.addAttribute(
                "joint",
                rounds.of(view)
                        .map(state -> joint(state, view.desk(), view.definition(), locale))
                        .orElse(null));
    }

    private Joint joint(CountersignProgress.State state, Desk own, StepDefinition step, Locale locale) {
        var said = state.given().stream()
                .map(w -> sentences.text(
                        "tasklist.joint.said",
                        locale,
                        desks.of(w.desk(), locale),
                        w.name(),
                        outcome(w.outcome(), step, locale)))
                .toList();
        var waits = state.words().stream()
                .filter(w -> w.outcome() == null && !w.desk().equals(own))
                .map(w -> desks.of(w.desk(), locale))
                .collect(Collectors.joining(sentences.text("web.join", locale)));
        return new Joint(sentence(state, locale), said, waits);
    }

    private String sentence(CountersignProgress.State state, Locale locale) {
        int given = state.given().size();
        int missing = (int) Math.max(0, state.needed() - state.consents());
        return switch (state.kind()) {
            case ALL -> sentences.text("tasklist.joint.all", locale, state.asked(), given);
            case ANY -> sentences.text("tasklist.joint.any", locale, state.asked(), given);
            case RATIO ->
                sentences.text(
                        "tasklist.joint.ratio", locale, state.asked(), state.needed(), state.consents(), missing);
            case SEQUENCE -> sentences.text("tasklist.joint.sequence", locale, state.asked(), given + 1);
        };
    }

    private String outcome(Outcome outcome, StepDefinition step, Locale locale) {
        var label = step.form().outcomes().stream()
                .filter(c -> c.outcome() == outcome)
                .map(StepDefinition.OutcomeChoice::label)
                .findFirst()
                .orElse(null);
        return sentences.outcome(step.process(), step.id(), outcome.word(), label, locale);
    }
}
