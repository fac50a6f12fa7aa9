package org.xiangbang.engine.moves;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.clock.ElapsedTime;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.step.DirectReturn;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.engine.task.StepEvent;

/** Restores the step for which a task waits again after its decision was taken back: its term and where it leads to. */
@Component
class StepReopening {
    private final Definitions definitions;
    private final ElapsedTime recount;
    private final TaskService tasks;
    private final DirectReturn straight;
    private final ApplicationEventPublisher events;

    StepReopening(
            Definitions definitions,
            ElapsedTime recount,
            TaskService tasks,
            DirectReturn straight,
            ApplicationEventPublisher events) {
        this.definitions = definitions;
        this.recount = recount;
        this.tasks = tasks;
        this.straight = straight;
        this.events = events;
    }

    void reopened(CompletedSteps.Done step, StepEvent.Offered again, CaseFile file) {
        events.publishEvent(new PathTaken(
                again.caseNo(),
                again.businessKey(),
                again.process(),
                again.version(),
                again.step(),
                PathTaken.Kind.REVOKED,
                again.createdAt()));
        var definition = definitions.step(again.process(), again.version(), again.step());
        var due = recount.reopened(step, again.taskId(), definition, file);
        tasks.setDueDate(again.taskId(), Date.from(due.at()));
        events.publishEvent(new StepEvent.DueChanged(again.taskId(), due.soon(), due.at()));
        straight.reopen(step.taskId(), again.taskId());
    }
}
