package org.xiangbang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.engine.Completed;
import org.xiangbang.engine.HumanStep;
import org.xiangbang.engine.OpenSteps;
import org.xiangbang.engine.StepForm;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Walks a case through its model in tests: each open step is done by an official made up for its desk. */
@Component
public class CaseDriver {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HumanStep steps;
    private final OpenSteps open;
    private final TransactionTemplate transaction;
    private final People people;
    private final Map<String, Official> officials = new HashMap<>();

    CaseDriver(
            RuntimeService runtime,
            ManagementService management,
            HumanStep steps,
            OpenSteps open,
            TransactionTemplate transaction,
            People people) {
        this.runtime = runtime;
        this.management = management;
        this.steps = steps;
        this.open = open;
        this.transaction = transaction;
        this.people = people;
    }

    public void start(String process, String businessKey) {
        transaction.executeWithoutResult(t -> runtime.startProcessInstanceByKey(process, businessKey));
    }

    public Completed approve(String caseNo, String step, Map<String, Object> fields) {
        return complete(caseNo, step, "approve", fields);
    }

    public Completed approve(String caseNo, String step) {
        return approve(caseNo, step, Map.of());
    }

    public Completed complete(String caseNo, String step, String outcome, Map<String, Object> fields) {
        return complete(
                caseNo, step, outcome, fields, official(open(caseNo, step).desk()));
    }

    public Completed complete(String caseNo, String step, String outcome, Map<String, Object> fields, Official by) {
        return steps.complete(open(caseNo, step).taskId(), new StepForm(outcome, "理由", fields, List.of()), by);
    }

    /** The one official of that desk in all tests. */
    public Official official(Desk desk) {
        return officials.computeIfAbsent(desk.id(), people::at);
    }

    /** The open steps of the case as {@code step desk}, in alphabetical order. */
    public List<String> waiting(String caseNo) {
        return open.all().stream()
                .filter(s -> s.caseNo().equals(caseNo))
                .map(s -> s.step() + " " + s.desk())
                .sorted()
                .toList();
    }

    public OpenSteps.OpenStep open(String caseNo, String step) {
        return open.all().stream()
                .filter(s -> s.caseNo().equals(caseNo) && s.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open; open are " + waiting(caseNo)));
    }

    /** Fires the timer of that boundary event, as if its time had come. */
    public void fire(String businessKey, String timer) {
        var jobs = management.createJobQuery().activityId(timer).list().stream()
                .filter(job -> businessKey.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .toList();
        if (jobs.size() != 1) throw new AssertionError(jobs.size() + " timers " + timer);
        management.executeJob(jobs.get(0).getId());
    }
}
