package org.xiangbang.engine.assignment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Verdict;

/**
 * Admits the person who is asked to sign or to answer, and the deputy of this person. Everybody else gets the same answer as for
 * something that does not exist.
 */
@Component
class OpinionAccess {
    static final Rule STEP_STILL_WAITS = new Rule("hands.lapsed", "ours, decision 0062");

    private final OpinionRequests opinions;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final CompletedSteps done;
    private final TaskGate gate;

    OpinionAccess(
            OpinionRequests opinions, CaseFiles cases, Definitions definitions, CompletedSteps done, TaskGate gate) {
        this.opinions = opinions;
        this.cases = cases;
        this.definitions = definitions;
        this.done = done;
        this.gate = gate;
    }

    /** An opinion that a person is asked for. @param seat the seat at which the person gives it: their own, or a principal's */
    record Entered(OpinionRequest opinion, CaseFile file, StepDefinition step, Seat seat) {}

    /**
     * Locks the case and finds the opinion.
     *
     * @param signer true for a signature, false for an answer
     * @throws NotFound if {@code by} is not asked
     * @throws TooLate if it was signed, answered, dropped or withdrawn, or if the step was done meanwhile
     * @throws org.xiangbang.shared.RuleBroken if the step ended by itself, or the case is suspended
     */
    Entered enter(String id, Official by, boolean signer) {
        var seen = asked(id, by).filter(o -> o.signer() == signer).orElseThrow(() -> new NotFound(id));
        var taken = cases.take(seen.caseNo());
        var file = taken.file();
        var opinion = opinions.find(id).orElseThrow();
        if (!opinion.pending()) throw over(opinion);
        var step = definitions.step(opinion.caseStep());
        Verdict.of(
                        !file.suspended() || step.timing().whileSuspended(),
                        EnteredStep.CASE_IS_NOT_SUSPENDED,
                        file.caseNo())
                .orThrow();
        var seat = seat(opinion, gate.seatsNow(by, taken)).orElseThrow(() -> new NotFound(id));
        return new Entered(opinion, file, step, seat);
    }

    /**
     * Finds the opinion without taking part; empty if {@code by} is not asked.
     *
     * @throws TooLate if the opinion is no longer asked for
     */
    Optional<Entered> look(String id, Official by) {
        return asked(id, by).map(opinion -> {
            if (!opinion.pending()) throw over(opinion);
            var step = definitions.step(opinion.caseStep());
            return new Entered(
                    opinion,
                    cases.find(opinion.caseNo()),
                    step,
                    seat(opinion, by).orElseThrow());
        });
    }

    /** Finds what was asked about the step, a signature or else an answer. @throws NotFound if it was not asked about this step */
    OpinionRequest about(String taskId, String id, boolean signer) {
        return opinions.find(id)
                .filter(o -> o.signer() == signer && o.taskId().equals(taskId))
                .orElseThrow(() -> new NotFound(id));
    }

    /** Finds what {@code by} is or was asked. A signer after the decision is asked only when there is a decision. */
    private Optional<OpinionRequest> asked(String id, Official by) {
        return opinions.find(id).filter(o -> o.openedAt() != null && seat(o, by).isPresent());
    }

    /** Makes the answer for a person who comes when it is over. */
    RuntimeException over(OpinionRequest o) {
        return switch (o.state()) {
            case AGREED, DISAGREED ->
                new TooLate(o.response().endedBy(), "act.sign", o.response().endedAt());
            case ANSWERED ->
                new TooLate(o.response().endedBy(), "act.answer", o.response().endedAt());
            case DROPPED ->
                new TooLate(
                        o.response().endedBy(),
                        o.signer() ? "act.drop-signer" : "act.recall",
                        o.response().endedAt());
            default ->
                done.find(o.taskId())
                        .<RuntimeException>map(d -> new TooLate(
                                d.decided().name(), "act.complete", d.decided().at()))
                        .orElseGet(STEP_STILL_WAITS::broken);
        };
    }

    private static Optional<Seat> seat(OpinionRequest o, Official by) {
        return by.seatOf(
                o.respondent().login(), o.respondent().desk(), o.caseStep().process());
    }
}
