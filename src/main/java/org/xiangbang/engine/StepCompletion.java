package org.xiangbang.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** Writes down a checked step and moves the process on, in the gate's transaction. */
@Component
class StepCompletion {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Works works;
    private final StepRecords records;
    private final OfferedSteps offered;

    StepCompletion(TaskService tasks, RuntimeService runtime, Works works, StepRecords records, OfferedSteps offered) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.works = works;
        this.records = records;
        this.offered = offered;
    }

    Completed complete(TaskGate.Entered entered, FormCheck.Checked form, List<String> documents, Official by) {
        var task = entered.task();
        var input = input(entered, form, documents, by);
        works.of(task.process(), task.step()).ifPresent(work -> {
            work.check(input);
            work.record(input);
        });
        records.add(entered, input);
        return offered.during(
                task.caseNo(),
                () -> tasks.complete(task.taskId(), Map.of(task.step(), routing(entered, form.outcome()))));
    }

    /** Checks all that completing would, and puts the decision on record without letting it take effect. */
    void hold(TaskGate.Entered entered, FormCheck.Checked form, List<String> documents, Official by) {
        var input = input(entered, form, documents, by);
        works.of(input.process(), input.step()).ifPresent(work -> work.check(input));
        records.held(entered, input);
    }

    private static StepInput input(
            TaskGate.Entered entered, FormCheck.Checked form, List<String> documents, Official by) {
        var task = entered.task();
        return new StepInput(
                entered.file(),
                task.businessKey(),
                task.process(),
                task.step(),
                form.outcome(),
                form.opinion(),
                form.fields(),
                documents,
                by,
                task.desk());
    }

    /** Countersigners route together: the worst of their outcomes so far decides. */
    private String routing(TaskGate.Entered entered, Outcome own) {
        if (!entered.definition().multiInstance()) return own.word();
        var execution = entered.task().executionId();
        var finished = (Integer) runtime.getVariable(execution, "nrOfCompletedInstances");
        if (finished == null || finished == 0) return own.word();
        var before = (String) runtime.getVariable(execution, entered.task().step());
        return Outcome.named(String.valueOf(before))
                .filter(worst -> worst.compareTo(own) > 0)
                .orElse(own)
                .word();
    }
}
