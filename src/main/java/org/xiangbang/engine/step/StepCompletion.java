package org.xiangbang.engine.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.countersign.CountersignRounds;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.Outcome;

/** Records a checked step and moves the process on, in the gate's transaction. */
@Component
public class StepCompletion {
    private final TaskService tasks;
    private final StepWorkRegistry works;
    private final StepRecording records;
    private final CountersignRounds rounds;
    private final DirectReturn directReturn;
    private final ActContext context;
    private final CaseFiles cases;

    StepCompletion(
            TaskService tasks,
            StepWorkRegistry works,
            StepRecording records,
            CountersignRounds rounds,
            DirectReturn directReturn,
            ActContext context,
            CaseFiles cases) {
        this.tasks = tasks;
        this.works = works;
        this.records = records;
        this.rounds = rounds;
        this.directReturn = directReturn;
        this.context = context;
        this.cases = cases;
    }

    Completed complete(EnteredStep entered, StepInput input) {
        var task = entered.task();
        works.of(task.process(), task.step()).ifPresent(work -> work.record(input));
        var at = records.completed(entered, input);
        var round = entered.definition().multiInstance() ? rounds.of(task.taskId()) : Optional.<String>empty();
        var routing = round.map(r -> rounds.heard(entered, r, input.outcome()))
                .orElse(input.outcome().word());
        var led = move(entered, input.outcome(), routing);
        records.followed(entered, input, at, round.orElse(null), led);
        return new Completed(task.caseNo(), cases.find(task.caseNo()).status(), next(led));
    }

    /** Records the decision, but does not let it take effect. */
    void hold(EnteredStep entered, StepInput input) {
        records.held(entered, input);
    }

    /** Moves the case along the drawn flow, or directly back to the step that returned it. */
    private ActContext.Trail move(EnteredStep entered, Outcome outcome, String routing) {
        var task = entered.task();
        if (task.particulars().straight() && outcome == Outcome.APPROVE) {
            var order = directReturn.of(task);
            if (order.isPresent()) return directReturn.go(order.get(), entered, routing);
        }
        return context.during(
                new ActCause(ActCause.COMPLETE, task.step(), entered.by()),
                () -> tasks.complete(task.taskId(), Map.of(task.step(), routing)));
    }

    public static List<NextStep> next(ActContext.Trail led) {
        return led.offered().stream()
                .map(s -> new NextStep(
                        s.process(), s.step(), s.stepName(), s.desk().id()))
                .toList();
    }
}
