package org.xiangbang.engine.step;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.engine.clock.SuspendedTime;
import org.xiangbang.engine.forecast.Forecast;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.SeenStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.task.ViewedSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.TooLate;

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

    /** Stores the first look. It locks the case, because looking at the step and recalling the decision before it exclude each other. */
    @Transactional(noRollbackFor = TooLate.class)
    public void noteViewed(String taskId, Official by) {
        var task = gate.look(taskId, by).task();
        if (TaskGate.seat(task, by).isEmpty() || viewed.by(taskId, by.login())) return;
        gate.lock(task.caseNo());
        gate.look(taskId, by);
        viewed.open(taskId, by.login());
    }

    /**
     * Reads the step, and whatever {@code reader} adds, from one state of the database, because what the engine knows of a step is
     * gone once it has ended.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, noRollbackFor = TooLate.class)
    public <T> T glance(String taskId, Official by, Function<TaskView, T> reader) {
        return reader.apply(view(gate.look(taskId, by)));
    }

    private TaskView view(SeenStep seen) {
        var task = seen.task();
        var file = cases.find(task.caseNo());
        var step = asked(seen, file);
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

    /** Returns the step with the fields that this case needs, and with what can be chosen. */
    private StepDefinition asked(SeenStep seen, CaseFile file) {
        return works.of(seen.task().process(), seen.task().step())
                .map(work -> seen.definition()
                        .neededWith(
                                Outcome.APPROVE,
                                work.neededToApprove(seen.task().businessKey(), file))
                        .offering(work.offered()))
                .orElseGet(seen::definition);
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
