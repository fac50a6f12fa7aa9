package org.xiangbang.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** Writes down a checked step and moves the process on, in the gate's transaction. */
@Component
class StepCompletion {
    private final TaskService tasks;
    private final Works works;
    private final StepRecords records;
    private final Rounds rounds;
    private final StraightBack straight;
    private final ActTrail trail;
    private final Undoing undoing;
    private final DoneSteps done;
    private final CaseFiles cases;
    private final Clock clock;

    StepCompletion(
            TaskService tasks,
            Works works,
            StepRecords records,
            Rounds rounds,
            StraightBack straight,
            ActTrail trail,
            Undoing undoing,
            DoneSteps done,
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
    private ActTrail.Trail move(TaskGate.Entered entered, Outcome outcome, String routing) {
        var task = entered.task();
        var order = straight.of(task);
        if (order.isPresent() && outcome == Outcome.APPROVE) return straight.go(order.get(), entered, routing);
        return trail.during(
                new Cause(Cause.COMPLETE, task.step(), entered.by()),
                () -> tasks.complete(task.taskId(), Map.of(task.step(), routing)));
    }

    static List<NextStep> next(ActTrail.Trail led) {
        return led.offered().stream()
                .map(s -> new NextStep(
                        s.process(), s.step(), s.stepName(), s.desk().id()))
                .toList();
    }
}
