package org.xiangbang.engine.setup;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.countersign.CountersignRounds;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;

/** Listens for every human step that starts, is claimed or is done, and publishes it to the other modules in the same transaction. */
@Component
class StepListener {
    private final ObjectProvider<Definitions> definitions;
    private final ObjectProvider<StepClocks> clocks;
    private final CaseFiles cases;
    private final DeskResolver desks;
    private final CountersignRounds countersignRounds;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StepListener(
            ObjectProvider<Definitions> definitions,
            ObjectProvider<StepClocks> clocks,
            CaseFiles cases,
            DeskResolver desks,
            CountersignRounds countersignRounds,
            Clock clock,
            ApplicationEventPublisher events) {
        this.definitions = definitions;
        this.clocks = clocks;
        this.cases = cases;
        this.desks = desks;
        this.countersignRounds = countersignRounds;
        this.clock = clock;
        this.events = events;
    }

    /** @param deskSpec the step's candidate group in the model, literal or an expression */
    TaskListener offered(Expression deskSpec) {
        return task -> offer(task, deskSpec);
    }

    private void offer(DelegateTask task, Expression deskSpec) {
        var key = task.getExecution().getProcessBusinessKey();
        var file = cases.find(CaseFiles.caseNo(key));
        var step = definitions.getObject().step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var desk = desk(task, deskSpec, file);
        if (step.multiInstance() && !countersignRounds.asks(task, step, file.caseNo(), desk)) return;
        var now = task.getCreateTime().toInstant();
        var deadline = clocks.getObject().start(task.getId(), key, step, desk, file, now);
        task.setOwner(desk.id());
        task.setDueDate(Date.from(deadline.at()));
        events.publishEvent(offered(task, file, step, desk, deadline));
        if (file.suspended())
            clocks.getObject()
                    .standsSince(file, step)
                    .ifPresent(since -> events.publishEvent(new StepEvent.ClockPaused(task.getId(), since)));
    }

    private Desk desk(DelegateTask task, Expression deskSpec, CaseFile file) {
        var spec = String.valueOf(deskSpec.getValue(task.getExecution()));
        return spec.equals(DeskResolver.RAISER)
                ? Desk.parse((String) task.getExecution().getVariable(DeskResolver.RAISER))
                : desks.resolve(spec, file);
    }

    private static StepEvent.Offered offered(
            DelegateTask task, CaseFile file, StepDefinition step, Desk desk, Deadline deadline) {
        return new StepEvent.Offered(
                task.getId(),
                file.caseNo(),
                task.getExecution().getProcessBusinessKey(),
                step.process(),
                step.version(),
                step.id(),
                step.name(),
                desk,
                step.link(),
                task.getCreateTime().toInstant(),
                deadline.soon(),
                deadline.at());
    }

    void completed(DelegateTask task) {
        events.publishEvent(new StepEvent.Ended(task.getId(), task.getTaskDefinitionKey(), true, clock.instant()));
    }
}
