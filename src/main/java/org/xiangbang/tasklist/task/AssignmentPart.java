package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.assignment.OpinionRequest;
import org.xiangbang.engine.assignment.PendingDecision;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** Shows what other people are asked about a step: who signed, who is waited for, what was answered, which decision waits. */
@Component
class AssignmentPart implements TaskPart {
    private final StepOpinions hands;
    private final DeskNames desks;
    private final Sentences sentences;

    AssignmentPart(StepOpinions hands, DeskNames desks, Sentences sentences) {
        this.hands = hands;
        this.desks = desks;
        this.sentences = sentences;
    }

    /** @param mine whether the reader may remove it again */
    record Line(OpinionRequest opinion, String desk, boolean mine) {
        /** Returns the CSS class of its sign. What was called off or lapsed is over and no longer waited for. */
        public String mark() {
            return switch (opinion.state()) {
                case WAITING -> "state-open";
                case OPEN -> "state-soon";
                case AGREED, ANSWERED -> "state-done";
                case DISAGREED -> "state-overdue";
                case DROPPED, LAPSED -> "state-expired";
            };
        }
    }

    /** @param outcome the label of the decided outcome; {@code sentence} says why the decision came back, or is null */
    record Held(PendingDecision decision, String outcome, String sentence) {}

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        var at = hands.of(view);
        var decides = view.assignee() != null
                && by.seatOf(view.assignee(), view.desk(), view.definition().process())
                        .isPresent();
        model.addAttribute("hands", lines(at.opinions(), by, decides, locale));
        model.addAttribute("held", at.decision() == null ? null : held(at.decision(), view.definition(), locale));
        model.addAttribute("handed", at.transfer());
        model.addAttribute("decides", decides);
    }

    List<Line> lines(List<OpinionRequest> opinions, Official by, boolean decides, Locale locale) {
        return opinions.stream()
                .map(o -> new Line(
                        o,
                        desks.of(o.respondent().desk(), locale),
                        o.pending() && (o.signer() ? o.asking().askedBy().equals(by.login()) : decides)))
                .toList();
    }

    Held held(PendingDecision decision, StepDefinition step, Locale locale) {
        var word = decision.form().outcome();
        var label = step.form().outcomes().stream()
                .filter(c -> c.outcome().word().equals(word))
                .map(StepDefinition.OutcomeChoice::label)
                .findFirst()
                .orElse(null);
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return new Held(
                decision,
                sentences.outcome(step.process(), step.id(), word, label, locale),
                english ? decision.backEn() : decision.backZh());
    }
}
