package org.xiangbang.engine.assignment;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;

/** Lets a held decision take effect when it waits for nobody any more, unless it is no longer allowed or was withdrawn before. */
@Component
class PendingDecisionRelease {
    static final Rule DECIDER_SITS_THERE = new Rule("hands.decider-gone", "ours, decision 0063");
    static final Rule SOMETHING_IS_HELD = new Rule("hands.nothing-held", "ours, decision 0063");

    private final PendingDecisions held;
    private final OpinionRequests opinionRequests;
    private final PendingDecisionReversal reversal;
    private final HumanStep steps;
    private final Accounts accounts;
    private final AssignmentLog acts;
    private final TransactionTemplate undoable;

    PendingDecisionRelease(
            PendingDecisions held,
            OpinionRequests opinionRequests,
            PendingDecisionReversal reversal,
            HumanStep steps,
            Accounts accounts,
            AssignmentLog acts,
            PlatformTransactionManager transactions) {
        this.held = held;
        this.opinionRequests = opinionRequests;
        this.reversal = reversal;
        this.steps = steps;
        this.accounts = accounts;
        this.acts = acts;
        this.undoable = new TransactionTemplate(transactions);
        this.undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param last the last request that was waited for, now signed or dropped */
    Optional<Completed> whenSigned(OpinionRequest last) {
        var waiting = held.held(last.taskId());
        if (waiting.isEmpty() || opinionRequests.of(last.taskId()).stream().anyMatch(OpinionRequest::holds))
            return Optional.empty();
        var decision = waiting.get();
        TransactionSynchronizationUtils.triggerFlush();
        try {
            return Optional.ofNullable(undoable.execute(tx -> takeEffect(decision)));
        } catch (RuleBroken refused) {
            reversal.refused(decision, last, refused);
        } catch (FormRefused refused) {
            reversal.refused(decision, last, refused);
        } catch (NotFound | TooLate gone) {
            reversal.refused(decision, last, DECIDER_SITS_THERE.broken(decision.name()));
        }
        return Optional.empty();
    }

    /** Runs all checks of the gate again for the person who decided, as this person is now. */
    private Completed takeEffect(PendingDecision decision) {
        var decider = accounts.official(decision.login()).orElseThrow(() -> new NotFound(decision.login()));
        return steps.completeSigned(decision.taskId(), decision.form(), decider);
    }

    /** The person who decided takes the decision back before it takes effect. */
    void withdraw(EnteredStep entered, Official by) {
        var decision = held.held(entered.task().taskId()).orElseThrow(SOMETHING_IS_HELD::broken);
        reversal.withdrawn(decision);
        acts.atStep("withdraw-decision", entered, by, null, Map.of());
    }
}
