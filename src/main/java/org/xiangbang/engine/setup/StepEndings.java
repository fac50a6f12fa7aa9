package org.xiangbang.engine.setup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/**
 * Listens for human steps that end without anybody having done them, and stores why: a timer, a side path, a return, a decision
 * taken back.
 */
@Component
class StepEndings {
    private final ObjectProvider<Definitions> definitions;
    private final ObjectProvider<StepClocks> clocks;
    private final ActContext trail;
    private final CanceledSteps ended;
    private final CountersignVotes countersignVotes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StepEndings(
            ObjectProvider<Definitions> definitions,
            ObjectProvider<StepClocks> clocks,
            ActContext trail,
            CanceledSteps ended,
            CountersignVotes countersignVotes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.definitions = definitions;
        this.clocks = clocks;
        this.trail = trail;
        this.ended = ended;
        this.countersignVotes = countersignVotes;
        this.clock = clock;
        this.events = events;
    }

    void deleted(DelegateTask task) {
        var step = definitions.getObject().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        clockEnds(task, step);
        events.publishEvent(
                new StepEvent.Ended(task.getId(), step.id(), ended(task, step, clock.instant()), clock.instant()));
    }

    /** Stops the clock of the step. A step for which the round asks nobody has no desk and so no clock. */
    private void clockEnds(DelegateTask task, StepDefinition step) {
        desk(task)
                .ifPresent(desk -> clocks.getObject()
                        .canceled(
                                task.getId(),
                                task.getExecution().getProcessBusinessKey(),
                                step,
                                desk,
                                task.getCreateTime().toInstant()));
    }

    private static Optional<Desk> desk(DelegateTask task) {
        return Optional.ofNullable(task.getOwner()).map(Desk::parse);
    }

    /** @return whether the step counts as done all the same, because it goes straight back to the person who returned it */
    private boolean ended(DelegateTask task, StepDefinition step, Instant now) {
        var cause = trail.cause();
        if (cause.filter(c -> c.finishes(step.id())).isPresent()) return true;
        if (step.multiInstance()) countersignVotes.ended(task.getId());
        desk(task)
                .ifPresent(desk -> ended.add(
                        task.getId(),
                        CaseFiles.caseNo(task.getExecution().getProcessBusinessKey()),
                        new CanceledSteps.Ended(
                                step.process(),
                                step.version(),
                                step.id(),
                                desk,
                                cause.map(ActCause::act).orElse(CanceledSteps.TIMER),
                                cause.map(ActCause::element).orElse(null),
                                cause.map(ActCause::by).map(Official::name).orElse(null),
                                now)));
        return false;
    }
}
