package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Official;

/** Publishes that an opinion waits for a person, or no longer does. The person is told, and the inbox is updated. */
@Component
class OpinionEvents {
    private final CaseFiles cases;
    private final Definitions definitions;
    private final AssignmentLog acts;
    private final ApplicationEventPublisher events;

    OpinionEvents(CaseFiles cases, Definitions definitions, AssignmentLog acts, ApplicationEventPublisher events) {
        this.cases = cases;
        this.definitions = definitions;
        this.acts = acts;
        this.events = events;
    }

    /** The opinion waits for the person from now on. */
    void requested(OpinionRequest o) {
        events.publishEvent(offered(o));
        acts.tell(
                o.signer() ? "signature-asked" : "answer-asked",
                o.respondent().login(),
                o.caseNo(),
                o.id(),
                o.asking().askerName(),
                definitions.step(o.caseStep()).worded(),
                cases.find(o.caseNo()).title(),
                o.asking().reason());
    }

    /** Returns the opinion as the inbox stores it. */
    OpinionRequested offered(OpinionRequest o) {
        var step = definitions.step(o.caseStep());
        var offered = new StepEvent.Offered(
                o.id(),
                o.caseNo(),
                o.caseStep().businessKey(),
                o.caseStep().process(),
                o.caseStep().version(),
                o.caseStep().step(),
                step.name(),
                o.respondent().desk(),
                step.link(),
                o.openedAt(),
                o.soonAt(),
                o.dueAt());
        return new OpinionRequested(
                o.signer() ? "sign" : "answer", o.respondent().login(), offered);
    }

    /** The opinion waits for another person. A signer after the decision is told only when there is a decision. */
    void passed(OpinionRequest o, Official to, Instant at) {
        if (o.openedAt() != null) events.publishEvent(new StepEvent.Claimed(o.id(), to.login(), at));
    }

    /** The person signed or answered. */
    void given(OpinionRequest o, Official by, String outcome, Instant at) {
        events.publishEvent(new OpinionEnded(o.id(), by, outcome, at));
    }

    /** The opinion leaves the inbox without having been given. */
    void gone(OpinionRequest o, Instant at) {
        if (o.openedAt() != null) events.publishEvent(new OpinionEnded(o.id(), null, null, at));
    }
}
