package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Additional signers (加签) and their removal (减签): other people who have to sign a step before, beside or after its decision. */
@Service
public class AdditionalSigners {
    static final Rule ONLY_WHO_ADDED_DROPS = new Rule("hands.drop-own", "ours, decision 0063");
    private static final List<String> PLACES = List.of("before", "beside", "after");

    private final TaskGate gate;
    private final HumanStep steps;
    private final OpinionAccess asked;
    private final OpinionRequesting asking;
    private final PendingDecisionRelease effect;
    private final Candidates candidates;
    private final AssignmentLog acts;

    AdditionalSigners(
            TaskGate gate,
            HumanStep steps,
            OpinionAccess asked,
            OpinionRequesting asking,
            PendingDecisionRelease effect,
            Candidates candidates,
            AssignmentLog acts) {
        this.gate = gate;
        this.steps = steps;
        this.asked = asked;
        this.asking = asking;
        this.effect = effect;
        this.candidates = candidates;
        this.acts = acts;
    }

    /**
     * Adds a signer. The step is claimed for the person who adds one.
     *
     * @param place before: nothing can be approved until they have signed · beside: an approval takes effect when they have
     *     agreed · after: they are asked when the step is approved, and the approval takes effect when they have agreed
     * @param who login of the signer; separation of duties for the step is judged on them now and when they sign
     * @throws org.xiangbang.shared.RuleBroken if that person may not sign, the case is suspended or a decision is held
     */
    @Transactional
    public OpinionRequest add(String taskId, String place, String who, String reason, Official by) {
        var entered = gate.enter(taskId, by);
        entered.requireMoving();
        asking.requireRoom(entered, true);
        var found = new Findings();
        found.check(() -> {
            if (place == null || !PLACES.contains(place)) throw new FormRefused("place", "field.option");
        });
        var named =
                found.value(() -> candidates.signer(AssignmentTarget.of(entered), TextInput.reason("signer", who), by));
        var given = found.value(() -> TextInput.reason("reason", reason));
        found.orThrow(List.of("place", "signer", "reason"));
        var said = given.orElseThrow();
        var signer = named.orElseThrow();
        var added = asking.ask(entered, OpinionRequest.Kind.of(place), signer, said, by);
        acts.atStep("add-signer-" + place, entered, by, said, Map.of("signer", signer.name()));
        return added;
    }

    /**
     * Removes a signer who has not signed. A decision that waited for nobody else takes effect.
     *
     * @param signer id of the signer's row
     * @throws org.xiangbang.shared.RuleBroken if another person added the signer
     * @throws org.xiangbang.shared.TooLate if the signer has signed
     */
    @Transactional
    public void drop(String taskId, String signer, String reason, Official by) {
        gate.lockCaseOf(taskId, by);
        var view = steps.open(taskId, by);
        var found = asked.about(taskId, signer, true);
        Verdict.of(
                        found.asking().askedBy().equals(by.login()),
                        ONLY_WHO_ADDED_DROPS,
                        found.asking().askerName())
                .orThrow();
        var said = TextInput.reason("reason", reason);
        if (!found.pending()) throw asked.over(found);
        Verdict.of(
                        !view.file().suspended() || view.definition().timing().whileSuspended(),
                        EnteredStep.CASE_IS_NOT_SUSPENDED,
                        found.caseNo())
                .orThrow();
        asking.dropped(found, by);
        acts.about(
                found,
                "drop-signer",
                by,
                view.desk(),
                said,
                Map.of("signer", found.respondent().name()));
        effect.whenSigned(found);
    }

    /** Takes back the person's own decision while it waits for signers. */
    @Transactional
    public void withdraw(String taskId, Official by) {
        var entered = gate.enter(taskId, by);
        entered.requireMoving();
        effect.withdraw(entered, by);
    }
}
