package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.AwaitedSignatures;
import org.xiangbang.engine.step.Claims;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.Worded;

/** Says whether a decision has to wait for other people, and stores it while it does. */
@Component
class PendingDecisionPolicy implements AwaitedSignatures {
    static final Rule QUESTIONS_ARE_ANSWERED = new Rule("hands.question-open", "ours, decision 0062");
    static final Rule SIGNERS_BEFORE_HAVE_SIGNED = new Rule("hands.before-open", "ours, decision 0063");
    static final Rule DISAGREEMENT_IS_MET = new Rule("hands.disagreed", "ours, decision 0063");

    private final OpinionRequests opinionRequests;
    private final PendingDecisions held;
    private final Claims claims;
    private final OpinionRequesting opinionRequesting;
    private final CaseFiles cases;
    private final Clock clock;

    PendingDecisionPolicy(
            OpinionRequests opinionRequests,
            PendingDecisions held,
            Claims claims,
            OpinionRequesting opinionRequesting,
            CaseFiles cases,
            Clock clock) {
        this.opinionRequests = opinionRequests;
        this.held = held;
        this.claims = claims;
        this.opinionRequesting = opinionRequesting;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Does the decision have to wait for signers? A return or a refusal never has to.
     *
     * @throws org.xiangbang.shared.RuleBroken while a question is open; also if the step is approved before the signers who
     *     come first have signed, if it is approved a second time, or if it is approved without an opinion although a signer
     *     disagreed
     */
    @Override
    public boolean mustWait(EnteredStep entered, StepInput input) {
        var asked = opinionRequests.of(entered.task().taskId());
        if (asked.isEmpty()) return false;
        require(asked, o -> !o.signer() && o.pending(), QUESTIONS_ARE_ANSWERED);
        if (input.outcome() != Outcome.APPROVE && input.outcome() != Outcome.RESERVE) return false;
        opinionRequesting.requireUndecided(entered);
        require(asked, o -> o.kind() == OpinionRequest.Kind.BEFORE && o.pending(), SIGNERS_BEFORE_HAVE_SIGNED);
        if (VisibleText.isEmpty(input.opinion()))
            require(asked, o -> o.state() == OpinionRequest.State.DISAGREED, DISAGREEMENT_IS_MET);
        return asked.stream().anyMatch(OpinionRequest::holds);
    }

    private static void require(List<OpinionRequest> asked, Predicate<OpinionRequest> against, Rule rule) {
        var names = asked.stream()
                .filter(against)
                .map(o -> o.respondent().name())
                .distinct()
                .toList();
        Verdict.of(names.isEmpty(), rule, new Worded.Names(names)).orThrow();
    }

    /** Stores the decision and asks the signers who were to be asked after it. */
    @Override
    public Completed keep(EnteredStep entered, StepForm form, Official by) {
        var task = entered.task();
        claims.claim(entered, by);
        var assignee = task.assignee() == null ? by.login() : task.assignee();
        held.hold(task.taskId(), task.caseNo(), by, assignee, form, clock.instant());
        opinionRequesting.askWaiting(task.taskId());
        var signers = opinionRequests.of(task.taskId()).stream()
                .filter(OpinionRequest::holds)
                .map(o -> new NextStep(
                        task.process(),
                        task.step(),
                        entered.definition().name(),
                        o.respondent().desk().id()))
                .toList();
        return new Completed(task.caseNo(), cases.find(task.caseNo()).status(), signers);
    }
}
