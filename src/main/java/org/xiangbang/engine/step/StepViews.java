package org.xiangbang.engine.step;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.engine.clock.SuspendedTime;
import org.xiangbang.engine.forecast.Forecast;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.SeenStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.task.ViewedSteps;
import org.xiangbang.shared.Official;

/** Shows an open step to its desk: what is asked, what is known already, what follows each outcome. */
@Component
class StepViews {
    private final TaskGate gate;
    private final ViewedSteps viewed;
    private final CaseFiles cases;
    private final StepWorkRegistry works;
    private final Forecast forecast;
    private final SlaTerms terms;
    private final SuspendedTime suspended;

    StepViews(
            TaskGate gate,
            ViewedSteps viewed,
            CaseFiles cases,
            StepWorkRegistry works,
            Forecast forecast,
            SlaTerms terms,
            SuspendedTime suspended) {
        this.gate = gate;
        this.viewed = viewed;
        this.cases = cases;
        this.works = works;
        this.forecast = forecast;
        this.terms = terms;
        this.suspended = suspended;
    }

    /** Returns the step and stores that {@code by} has seen it. */
    TaskView open(String taskId, Official by) {
        var seen = gate.look(taskId, by);
        if (TaskGate.seat(seen.task(), by).isPresent()) noteViewed(seen.task(), by);
        return view(seen);
    }

    TaskView glance(String taskId, Official by) {
        return view(gate.look(taskId, by));
    }

    /** Stores the first look. It locks the case, because looking at the step and recalling the decision before it exclude each other. */
    private void noteViewed(OpenTask task, Official by) {
        if (viewed.by(task.taskId(), by.login())) return;
        gate.lock(task.caseNo());
        gate.look(task.taskId(), by);
        viewed.open(task.taskId(), by.login());
    }

    private TaskView view(SeenStep seen) {
        var task = seen.task();
        var step = seen.definition();
        var file = cases.find(task.caseNo());
        return new TaskView(
                task.taskId(),
                file,
                task.businessKey(),
                step,
                task.desk(),
                task.assignee(),
                task.times().createdAt(),
                task.times().soonAt() == null
                        ? terms.soon(task.times().createdAt(), step, file)
                        : task.times().soonAt(),
                task.times().dueAt(),
                suspended.since(file, step.timing().whileSuspended()).orElse(null),
                known(seen, file),
                forecast.next(task, file, step));
    }

    /** Returns the first values of the form: the defaults of the model, replaced by what the module knows from its records. */
    private Map<String, Object> known(SeenStep seen, CaseFile file) {
        var values = new HashMap<String, Object>();
        for (var field : seen.definition().form().fields())
            if (field.defaultValue() != null) values.put(field.id(), field.defaultValue());
        works.of(seen.task().process(), seen.task().step())
                .ifPresent(work -> values.putAll(work.prefill(seen.task().businessKey(), file)));
        return Map.copyOf(values);
    }
}
