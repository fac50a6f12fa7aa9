package org.xiangbang.engine.step;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xiangbang.People;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** Walks a case through its model, each step by somebody new at its own desk; timers are fired, not waited for. */
@Component
public class CaseWalk {
    private final HumanStep steps;
    private final OpenSteps open;
    private final People people;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final Map<String, Official> atDesk = new ConcurrentHashMap<>();

    CaseWalk(HumanStep steps, OpenSteps open, People people, ManagementService management, RuntimeService runtime) {
        this.steps = steps;
        this.open = open;
        this.people = people;
        this.management = management;
        this.runtime = runtime;
    }

    /** The steps that wait, as {@code step desk}, in the order of their names. */
    public List<String> waiting(String caseNo) {
        return open.all().stream()
                .filter(s -> s.caseNo().equals(caseNo))
                .map(s -> s.step() + " " + s.desk().id())
                .sorted()
                .toList();
    }

    /** Somebody at that desk, the same person whenever the desk is asked for. */
    public Official at(String desk) {
        return atDesk.computeIfAbsent(desk, people::at);
    }

    public Completed approve(String caseNo, String step, Map<String, Object> fields) {
        return does(caseNo, step, "approve", fields);
    }

    public Completed does(String caseNo, String step, String outcome, Map<String, Object> fields) {
        return does(
                caseNo, step, outcome, fields, at(waiting(caseNo, step).desk().id()));
    }

    public Completed does(String caseNo, String step, String outcome, Map<String, Object> fields, Official by) {
        var task = open.all().stream()
                .filter(s -> s.caseNo().equals(caseNo) && s.step().equals(step) && by.holds(s.desk()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait, but " + waiting(caseNo)));
        return steps.complete(task.taskId(), new StepForm(outcome, "理由：见附件", fields, List.of()), by);
    }

    public TaskView view(String caseNo, String step) {
        var waiting = waiting(caseNo, step);
        return steps.open(waiting.taskId(), at(waiting.desk().id()));
    }

    public TaskView view(String caseNo, String step, Official by) {
        return steps.open(waiting(caseNo, step).taskId(), by);
    }

    private OpenSteps.OpenStep waiting(String caseNo, String step) {
        return open.all().stream()
                .filter(s -> s.caseNo().equals(caseNo) && s.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " does not wait, but " + waiting(caseNo)));
    }

    /** Fires the timer of that element now. */
    public void fire(String caseNo, String element) {
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list();
        var timer = instances.stream()
                .flatMap(i ->
                        management.createJobQuery().processInstanceId(i.getId()).activityId(element).list().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " does not wait, but " + waiting(caseNo)));
        management.executeJob(timer.getId());
    }

    /** Does anything of the case still run? */
    public boolean running(String caseNo) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }
}
