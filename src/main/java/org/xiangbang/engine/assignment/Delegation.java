package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.access.duties.Duty;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.step.Claims;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** 委派: asks somebody about a step and gets an answer back, while the step stays with who asks. */
@Service
public class Delegation {
    private final TaskGate gate;
    private final OpinionAccess asked;
    private final OpinionRequesting asking;
    private final PendingDecisionPolicy holding;
    private final Candidates candidates;
    private final Claims claims;
    private final OpinionRequests opinions;
    private final Duties duties;
    private final AssignmentLog acts;

    Delegation(
            TaskGate gate,
            OpinionAccess asked,
            OpinionRequesting asking,
            PendingDecisionPolicy holding,
            Candidates candidates,
            Claims claims,
            OpinionRequests opinions,
            Duties duties,
            AssignmentLog acts) {
        this.gate = gate;
        this.asked = asked;
        this.asking = asking;
        this.holding = holding;
        this.candidates = candidates;
        this.claims = claims;
        this.opinions = opinions;
        this.duties = duties;
        this.acts = acts;
    }

    /**
     * Asks an official who may see the case; the step is taken for who asks and cannot be decided before the answer.
     *
     * @param to login of who is asked
     * @throws org.xiangbang.shared.RuleBroken if that person may not be asked, the case is suspended or a decision is held
     */
    @Transactional
    public OpinionRequest ask(String taskId, String to, String question, Official by) {
        var entered = gate.enter(taskId, by);
        entered.requireMoving();
        var text = TextInput.opinion("question", question, true);
        holding.requireUndecided(entered);
        asking.requireRoom(taskId, false);
        var who = candidates.adviser(AssignmentTarget.of(entered), TextInput.reason("to", to), by);
        claims.claim(entered, by);
        var asks = asking.ask(entered, OpinionRequest.Kind.QUESTION, who, text, by);
        acts.atStep("delegate", entered, by, text, Map.of("to", who.name()));
        return asks;
    }

    /** Calls a question back; the step can be decided without its answer. @param reason shown in the trace */
    @Transactional
    public void recall(String taskId, String question, String reason, Official by) {
        var entered = gate.enter(taskId, by);
        entered.requireMoving();
        var said = TextInput.reason("reason", reason);
        var found = opinions.find(question)
                .filter(o -> !o.signer() && o.taskId().equals(taskId))
                .orElseThrow(() -> new NotFound(question));
        if (!found.pending()) throw asked.over(found);
        asking.dropped(found, by);
        acts.atStep("recall", entered, by, said, Map.of("from", found.name()));
    }

    /**
     * Answers. It is an opinion and no decision: whoever gave it may decide a later step, but may not audit the case.
     *
     * @throws NotFound if {@code by} is not asked
     * @throws org.xiangbang.shared.TooLate if it was answered or called back before
     */
    @Transactional
    public void answer(String id, String answer, List<String> documents, Official by) {
        var entered = asked.enter(id, by, false);
        var said = TextInput.opinion("opinion", answer, true);
        var question = entered.opinion();
        var principal = entered.seat().principal().orElse(null);
        duties.record(
                question.caseNo(),
                entered.seat().persons(by),
                Duty.CONFIRM.word(),
                question.step(),
                question.desk(),
                asking.now());
        acts.given(question, "answer", null, by, principal, said, documents);
        asking.given(question, OpinionRequest.State.ANSWERED, said, documents, by, "answered");
        acts.tell(
                "answered",
                question.askedBy(),
                question.caseNo(),
                question.taskId(),
                by.name(),
                entered.step().worded(),
                entered.file().title());
    }
}
