package org.xiangbang.engine.assignment;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Sentences;

/** Gives a held decision back to the person who decided, with a sentence that says why. The step then waits for a decision again. */
@Component
class PendingDecisionReversal {
    static final Rule LEFT_BEFORE_SIGNING = new Rule("handover.signer-left", "ours, decision 0061");

    private final PendingDecisions held;
    private final OpinionRequests opinionRequests;
    private final OpinionRequesting opinionRequesting;
    private final Definitions definitions;
    private final CaseFiles cases;
    private final AssignmentLog acts;
    private final Sentences sentences;

    PendingDecisionReversal(
            PendingDecisions held,
            OpinionRequests opinionRequests,
            OpinionRequesting opinionRequesting,
            Definitions definitions,
            CaseFiles cases,
            AssignmentLog acts,
            Sentences sentences) {
        this.held = held;
        this.opinionRequests = opinionRequests;
        this.opinionRequesting = opinionRequesting;
        this.definitions = definitions;
        this.cases = cases;
        this.acts = acts;
        this.sentences = sentences;
    }

    /** The person who decided takes the decision back before it takes effect. */
    void withdrawn(PendingDecision decision) {
        back(decision, null, null);
    }

    /** A signer disagreed; the signer's opinion says why. */
    void disagreed(OpinionRequest signer) {
        held.held(signer.taskId()).ifPresent(decision -> back(decision, null, null));
    }

    /** A person who was asked left before giving an opinion. */
    void left(OpinionRequest asked, Official who) {
        var left = LEFT_BEFORE_SIGNING.broken(who.name());
        held.held(asked.taskId())
                .ifPresent(decision -> back(decision, why(left, Locale.CHINESE), why(left, Locale.ENGLISH)));
    }

    /** The person whose decision waited no longer has the step, so the decision does not take effect in the name of another person. */
    void handedOn(PendingDecision decision) {
        var signer = opinionRequests.of(decision.taskId()).get(0);
        told(decision, signer, locale -> sentences.text("hands.handed-on", locale, decision.name()));
    }

    /** A rule now forbids the decision. @param last the last request that was waited for, now signed or dropped */
    void refused(PendingDecision decision, OpinionRequest last, RuleBroken refused) {
        told(decision, last, locale -> why(refused, locale));
    }

    private String why(RuleBroken refused, Locale locale) {
        return sentences.cited(refused.rule(), refused.facts(), locale);
    }

    /** The form that was held is no longer valid. */
    void refused(PendingDecision decision, OpinionRequest last, FormRefused refused) {
        told(decision, last, locale -> sentences.sentence(refused, locale));
    }

    /** Gives the decision back and tells the person who decided, because it did not come back by their own act. */
    private void told(PendingDecision decision, OpinionRequest last, Function<Locale, String> sentence) {
        var zh = sentence.apply(Locale.CHINESE);
        var en = sentence.apply(Locale.ENGLISH);
        back(decision, zh, en);
        acts.about(last, "decision-back", null, null, zh, Map.of());
        var step = definitions.step(last.caseStep());
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

    private void back(PendingDecision decision, String zh, String en) {
        held.back(decision.taskId(), zh, en);
        opinionRequesting.askLater(decision.taskId());
    }
}
