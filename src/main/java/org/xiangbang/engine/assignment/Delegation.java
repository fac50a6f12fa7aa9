package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Official;

/** Delegation (委派): a person asks another one about a step and gets an answer, while the step stays with the person who asks. */
@Service
public class Delegation {
    private final TaskGate gate;
    private final OpinionAccess asked;
    private final OpinionRequesting asking;
    private final Candidates candidates;
    private final AssignmentLog acts;

    Delegation(
            TaskGate gate, OpinionAccess asked, OpinionRequesting asking, Candidates candidates, AssignmentLog acts) {
        this.gate = gate;
        this.asked = asked;
        this.asking = asking;
        this.candidates = candidates;
        this.acts = acts;
    }

    /**
     * Asks an official who may see the case. The step is claimed for the person who asks, and cannot be decided before the
     * answer.
     *
     * @param to login of the person who is asked
     * @throws org.xiangbang.shared.RuleBroken if that person may not be asked, the case is suspended or a decision is held
     */
    @Transactional
    public OpinionRequest ask(String taskId, String to, String question, Official by) {
        var entered = gate.enter(taskId, by);
        entered.requireMoving();
        asking.requireRoom(entered, false);
        var found = new Findings();
        var named = found.value(() -> candidates.adviser(AssignmentTarget.of(entered), TextInput.reason("to", to), by));
        var asked = found.value(() -> TextInput.opinion("question", question, true));
        found.orThrow(List.of("to", "question"));
        var who = named.orElseThrow();
        var text = asked.orElseThrow();
        var asks = asking.ask(entered, OpinionRequest.Kind.QUESTION, who, text, by);
        acts.atStep("delegate", entered, by, text, Map.of("to", who.name()));
        return asks;
    }

    /** Withdraws a question. The step can then be decided without its answer. @param reason shown in the trace */
    @Transactional
    public void recall(String taskId, String question, String reason, Official by) {
        var entered = gate.enter(taskId, by);
        entered.requireMoving();
        var said = TextInput.reason("reason", reason);
        var found = asked.about(taskId, question, false);
        if (!found.pending()) throw asked.over(found);
        asking.dropped(found, by);
        acts.atStep(
                "recall", entered, by, said, Map.of("from", found.respondent().name()));
    }
}
