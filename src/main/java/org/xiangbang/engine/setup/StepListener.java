package org.xiangbang.engine.setup;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.clock.SuspendedTime;
import org.xiangbang.engine.countersign.CountersignRounds;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;

/** Hears every human step begin, be taken and end, and tells the rest of the house in the same transaction. */
@Component
class StepListener {
    private final ObjectProvider<Definitions> definitions;
    private final ObjectProvider<StepClocks> clocks;
    private final CaseFiles cases;
    private final SuspendedTime still;
    private final DeskResolver desks;
    private final Desks known;
    private final CountersignRounds countersignRounds;
    private final StepEndings endings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StepListener(
            ObjectProvider<Definitions> definitions,
            ObjectProvider<StepClocks> clocks,
            CaseFiles cases,
            SuspendedTime still,
            DeskResolver desks,
            Desks known,
            CountersignRounds countersignRounds,
            StepEndings endings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.definitions = definitions;
        this.clocks = clocks;
        this.cases = cases;
        this.still = still;
        this.desks = desks;
        this.known = known;
        this.countersignRounds = countersignRounds;
        this.endings = endings;
        this.clock = clock;
        this.events = events;
    }

    /** @param deskSpec the step's candidate group as the model has it, literal or an expression */
    TaskListener offered(Expression deskSpec) {
        return task -> offer(task, deskSpec);
    }

    private void offer(DelegateTask task, Expression deskSpec) {
        var execution = task.getExecution();
        var key = execution.getProcessBusinessKey();
        var file = cases.find(CaseFiles.caseNo(key));
        var step = definitions.getObject().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var spec = String.valueOf(deskSpec.getValue(execution));
        var desk = spec.equals(DeskResolver.RAISER)
                ? Desk.parse((String) execution.getVariable(DeskResolver.RAISER))
                : desks.resolve(spec, file);
        if (step.multiInstance() && !countersignRounds.asks(task, step, file.caseNo(), desk)) return;
        var now = task.getCreateTime().toInstant();
        var deadline = clocks.getObject().start(task.getId(), key, step, desk, file, now);
        known.ensure(desk);
        task.addCandidateGroup(desk.id());
        task.setDueDate(Date.from(deadline.at()));
        events.publishEvent(new StepEvent.Offered(
                task.getId(),
                file.caseNo(),
                key,
                step.process(),
                step.version(),
                step.id(),
                step.name(),
                desk,
                step.link(),
                now,
                deadline.soon(),
                deadline.at()));
        if (file.suspended())
            still.since(file, step.whileSuspended())
                    .ifPresent(since -> events.publishEvent(new StepEvent.ClockPaused(task.getId(), since)));
    }

    void assigned(DelegateTask task) {
        events.publishEvent(new StepEvent.Claimed(task.getId(), task.getAssignee(), now()));
    }

    void completed(DelegateTask task) {
        events.publishEvent(new StepEvent.Ended(task.getId(), task.getTaskDefinitionKey(), true, now()));
    }

    void deleted(DelegateTask task) {
        var step = definitions.getObject().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        clockEnds(task, step);
        events.publishEvent(new StepEvent.Ended(task.getId(), step.id(), endings.ended(task, step, now()), now()));
    }

    /** A step that its round asks nobody about has no desk, and no clock either. */
    private void clockEnds(DelegateTask task, StepDefinition step) {
        task.getCandidates().stream()
                .map(candidate -> Desk.parse(candidate.getGroupId()))
                .forEach(desk -> clocks.getObject()
                        .canceled(
                                task.getId(),
                                task.getExecution().getProcessBusinessKey(),
                                step,
                                desk,
                                task.getCreateTime().toInstant()));
    }

    private Instant now() {
        return clock.instant();
    }
}
