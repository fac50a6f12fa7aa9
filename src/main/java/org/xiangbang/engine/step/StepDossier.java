package org.xiangbang.engine.step;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.engine.clock.SuspendedTime;
import org.xiangbang.engine.forecast.Forecast;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.TaskView;

/** Puts together what the person at the desk needs to see of an open step. */
@Component
class StepDossier {
    private final StepWorkRegistry stepWorkRegistry;
    private final Forecast forecast;
    private final SlaTerms limits;
    private final SuspendedTime still;

    StepDossier(StepWorkRegistry stepWorkRegistry, Forecast forecast, SlaTerms limits, SuspendedTime still) {
        this.still = still;
        this.stepWorkRegistry = stepWorkRegistry;
        this.forecast = forecast;
        this.limits = limits;
    }

    TaskView view(OpenTask task, CaseFile file, StepDefinition step) {
        var values = new HashMap<String, Object>();
        for (var field : step.fields()) if (field.defaultValue() != null) values.put(field.id(), field.defaultValue());
        stepWorkRegistry
                .of(task.process(), task.step())
                .ifPresent(work -> values.putAll(work.prefill(task.businessKey(), file)));
        return new TaskView(
                task.taskId(),
                file,
                task.businessKey(),
                step,
                task.desk(),
                task.assignee(),
                task.createdAt(),
                task.soonAt() == null ? limits.soon(task.createdAt(), step, file) : task.soonAt(),
                task.dueAt(),
                still.since(file, step.whileSuspended()).orElse(null),
                Map.copyOf(values),
                forecast.next(task, file, step));
    }
}
