package org.xiangbang.engine;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts together what the person at the desk needs to see of an open step. */
@Component
class StepDossier {
    private final Works works;
    private final Forecast forecast;
    private final TimeLimits limits;
    private final StoodStill still;

    StepDossier(Works works, Forecast forecast, TimeLimits limits, StoodStill still) {
        this.still = still;
        this.works = works;
        this.forecast = forecast;
        this.limits = limits;
    }

    TaskView view(OpenTask task, CaseFile file, StepDefinition step) {
        var values = new HashMap<String, Object>();
        for (var field : step.fields()) if (field.defaultValue() != null) values.put(field.id(), field.defaultValue());
        works.of(task.process(), task.step()).ifPresent(work -> values.putAll(work.prefill(task.businessKey(), file)));
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
