package org.xiangbang.engine.step;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.countersign.CountersignRounds;
import org.xiangbang.engine.form.FormCheck;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** Writes down a checked step and moves the process on, in the gate's transaction. */
@Component
public class StepCompletion {
    private final TaskService tasks;
    private final StepWorkRegistry works;
    private final StepRecords records;
    private final CountersignRounds rounds;
    private final DirectReturn straight;
    private final ActContext trail;
    private final Undoing undoing;
    private final CompletedSteps done;
    private final CaseFiles cases;
    private final Clock clock;

    StepCompletion(
            TaskService tasks,
            StepWorkRegistry works,
            StepRecords records,
            CountersignRounds rounds,
            DirectReturn straight,
            ActContext trail,
            Undoing undoing,
            CompletedSteps done,
            CaseFiles cases,
            Clock clock) {
        this.tasks = tasks;
        this.works = works;
        this.records = records;
        this.rounds = rounds;
        this.straight = straight;
        this.trail = trail;
        this.undoing = undoing;
        this.done = done;
        this.cases = cases;
        this.clock = clock;
    }

    Completed complete(TaskGate.Entered entered, FormCheck.Checked form, List<String> documents, Official by) {
        var task = entered.task();
        var input = input(entered, form, documents, by);
        works.of(task.process(), task.step()).ifPresent(work -> {
            work.check(input);
            work.record(input);
        });
        var outcome = form.outcome();
        var now = clock.instant();
        records.add(entered, input, now);
        var round = rounds.of(task, entered.definition());
        var routing = round.map(r -> rounds.heard(entered, r, outcome)).orElse(outcome.word());
        var led = move(entered, outcome, routing);
        done.add(task, by, outcome, now, round.orElse(null), Undoing.followed(led), undoing.barrier(task, led));
        return new Completed(task.caseNo(), cases.find(task.caseNo()).status(), next(led));
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

    /** Along the drawn way, or straight back to who returned the step. */
    private ActContext.Trail move(TaskGate.Entered entered, Outcome outcome, String routing) {
        var task = entered.task();
        var order = straight.of(task);
        if (order.isPresent() && outcome == Outcome.APPROVE) return straight.go(order.get(), entered, routing);
        return trail.during(
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
