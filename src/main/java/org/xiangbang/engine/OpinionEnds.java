package org.xiangbang.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for others follows its step: it is due with it, lapses with it, and a held decision does not go to another hand. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpinionEnds {
    private final Opinions opinions;
    private final HeldDecisions held;
    private final HeldEffect effect;
    private final Asking asking;
    private final HandActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpinionEnds(
            Opinions opinions,
            HeldDecisions held,
            HeldEffect effect,
            Asking asking,
            HandActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opinions = opinions;
        this.held = held;
        this.effect = effect;
        this.asking = asking;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    public void ended(StepEnded step) {
        var lapsed = opinions.lapse(step.taskId(), clock.instant());
        if (lapsed.isEmpty()) return;
        lapsed.forEach(o -> asking.gone(o, clock.instant()));
        var names = lapsed.stream().map(Opinion::name).distinct().toList();
        acts.about(lapsed.get(0), "lapse", null, null, null, Map.of("lapsed", names));
    }

    /** Handed on, put back or handed over: whose decision waited has the step no longer. */
    @EventListener
    public void claimed(StepClaimed step) {
        if (!opinions.mayBeAsked(step.taskId())) return;
        held.held(step.taskId())
                .filter(decision -> !Objects.equals(decision.assignee(), step.login()))
                .ifPresent(effect::handedOn);
    }

    @EventListener
    public void due(StepDue step) {
        opinions.due(step.taskId(), step.soonAt(), step.dueAt())
                .forEach(id -> events.publishEvent(new StepDue(id, step.soonAt(), step.dueAt())));
    }
}
