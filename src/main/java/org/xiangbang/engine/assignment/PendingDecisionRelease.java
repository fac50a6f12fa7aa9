package org.xiangbang.engine.assignment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Sentences;

/** Lets a held decision take effect when nobody is waited for any more; refused by now, it comes back with the sentence. */
@Component
class PendingDecisionRelease {
    static final Rule DECIDER_SITS_THERE = new Rule("hands.decider-gone", "ours, decision 0063");

    private final PendingDecisions held;
    private final OpinionRequests opinionRequests;
    private final HumanStep steps;
    private final Accounts accounts;
    private final PendingDecisionPolicy pendingDecisionPolicy;
    private final Definitions definitions;
    private final CaseFiles cases;
    private final AssignmentLog acts;
    private final Sentences sentences;
    private final TransactionTemplate undoable;

    PendingDecisionRelease(
            PendingDecisions held,
            OpinionRequests opinionRequests,
            HumanStep steps,
            Accounts accounts,
            PendingDecisionPolicy pendingDecisionPolicy,
            Definitions definitions,
            CaseFiles cases,
            AssignmentLog acts,
            Sentences sentences,
            PlatformTransactionManager transactions) {
        this.held = held;
        this.opinionRequests = opinionRequests;
        this.steps = steps;
        this.accounts = accounts;
        this.pendingDecisionPolicy = pendingDecisionPolicy;
        this.definitions = definitions;
        this.cases = cases;
        this.acts = acts;
        this.sentences = sentences;
        this.undoable = new TransactionTemplate(transactions);
        this.undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param last whose signature, or whose being dropped, was waited for */
    Optional<Completed> whenSigned(OpinionRequest last) {
        var waiting = held.held(last.taskId());
        if (waiting.isEmpty() || opinionRequests.of(last.taskId()).stream().anyMatch(OpinionRequest::holds))
            return Optional.empty();
        TransactionSynchronizationUtils.triggerFlush();
        try {
            return Optional.ofNullable(undoable.execute(tx -> takeEffect(waiting.get())));
        } catch (RuleBroken refused) {
            back(waiting.get(), last, sentence(refused, Locale.CHINESE), sentence(refused, Locale.ENGLISH));
        } catch (FormRefused refused) {
            back(waiting.get(), last, sentence(refused, Locale.CHINESE), sentence(refused, Locale.ENGLISH));
        } catch (NotFound | TooLate gone) {
            var refused = DECIDER_SITS_THERE.broken(waiting.get().name());
            back(waiting.get(), last, sentence(refused, Locale.CHINESE), sentence(refused, Locale.ENGLISH));
        }
        return Optional.empty();
    }

    /** The whole gate again for the person who decided, as they are now. */
    private Completed takeEffect(PendingDecision decision) {
        var decider = accounts.official(decision.login()).orElseThrow(() -> new NotFound(decision.login()));
        return steps.completeSigned(decision.taskId(), decision.form(), decider);
    }

    /** A signer disagreed: the step goes back to who decided. */
    void disagreed(OpinionRequest o) {
        held.held(o.taskId()).ifPresent(decision -> pendingDecisionPolicy.back(decision, null, null));
    }

    /** Whose decision waited has the step no longer: it does not take effect in another's name. */
    void handedOn(PendingDecision decision) {
        var signer = opinionRequests.of(decision.taskId()).get(0);
        back(
                decision,
                signer,
                sentences.text("hands.handed-on", Locale.CHINESE, decision.name()),
                sentences.text("hands.handed-on", Locale.ENGLISH, decision.name()));
    }

    private void back(PendingDecision decision, OpinionRequest last, String zh, String en) {
        pendingDecisionPolicy.back(decision, zh, en);
        acts.about(last, "decision-back", null, null, zh, Map.of());
        var step = definitions.step(last.process(), last.version(), last.step());
        var title = cases.find(last.caseNo()).title();
        acts.tell(
                "decision-back",
                decision.login(),
                last.caseNo(),
                last.taskId(),
                step.worded(),
                title,
                new Worded.Both(zh, en));
    }

    private String sentence(RuleBroken refused, Locale locale) {
        return sentences.rule(refused, locale);
    }

    private String sentence(FormRefused refused, Locale locale) {
        return refused.violations().stream()
                .map(v -> sentences.violation(v, locale))
                .collect(Collectors.joining(" "));
    }
}
