package org.xiangbang.engine.assignment;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.task.StepEvent;

/**
 * Keeps opinions and held decisions in line with their step: an opinion is due with the step and lapses with it, and a held
 * decision does not pass to another person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpinionExpiry {
    private final OpinionRequests opinionRequests;
    private final PendingDecisions held;
    private final PendingDecisionReversal reversal;
    private final OpinionRequesting opinionRequesting;
    private final AssignmentLog acts;
    private final ApplicationEventPublisher events;

    OpinionExpiry(
            OpinionRequests opinionRequests,
            PendingDecisions held,
            PendingDecisionReversal reversal,
            OpinionRequesting opinionRequesting,
            AssignmentLog acts,
            ApplicationEventPublisher events) {
        this.opinionRequests = opinionRequests;
        this.held = held;
        this.reversal = reversal;
        this.opinionRequesting = opinionRequesting;
        this.acts = acts;
        this.events = events;
    }

    @EventListener
    public void ended(StepEvent.Ended step) {
        var lapsed = opinionRequesting.lapsed(step.taskId());
        if (lapsed.isEmpty()) return;
        var names = lapsed.stream().map(o -> o.respondent().name()).distinct().toList();
        acts.about(lapsed.get(0), "lapse", null, null, null, Map.of("lapsed", names));
    }

    /** The step was handed on, put back or handed over, so the person whose decision waited no longer has it. */
    @EventListener
    public void claimed(StepEvent.Claimed step) {
        if (!opinionRequests.mayBeAsked(step.taskId())) return;
        held.held(step.taskId())
                .filter(decision -> !Objects.equals(decision.assignee(), step.login()))
                .ifPresent(reversal::handedOn);
    }

    @EventListener
    public void due(StepEvent.DueChanged step) {
        opinionRequests
                .due(step.taskId(), step.soonAt(), step.dueAt())
                .forEach(id -> events.publishEvent(new StepEvent.DueChanged(id, step.soonAt(), step.dueAt())));
    }
}
