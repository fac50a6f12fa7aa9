package org.xiangbang;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Walks a case through its model in tests: each open step is done by an official made up for its desk. */
@Component
public class CaseDriver {
    /** As the value of a document field: some paper, uploaded by whoever does the step. */
    public static final List<String> PAPER = List.of("a paper");

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final HumanStep steps;
    private final OpenSteps open;
    private final TransactionTemplate transaction;
    private final People people;
    private final Documents documents;
    private final Map<String, Official> officials = new HashMap<>();

    CaseDriver(
            RuntimeService runtime,
            ManagementService management,
            HumanStep steps,
            OpenSteps open,
            TransactionTemplate transaction,
            People people,
            Documents documents) {
        this.runtime = runtime;
        this.management = management;
        this.steps = steps;
        this.open = open;
        this.transaction = transaction;
        this.people = people;
        this.documents = documents;
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
        var sent = new HashMap<>(fields);
        sent.replaceAll((field, value) -> value == PAPER ? paper(by) : value);
        return steps.complete(open(caseNo, step).taskId(), new StepForm(outcome, "理由", sent, List.of()), by);
    }

    private List<String> paper(Official by) {
        return List.of(documents.store("材料.pdf", PDF, by).id().toString());
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
