package org.xiangbang;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.engine.step.OpenSteps.OpenStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Walks a case through its model: each open step is done by an official made up for its desk; timers are fired, not waited for. */
@Component
public class CaseDriver {
    /** As the value of a document field: some paper, uploaded by the person who does the step. */
    public static final List<String> PAPER = List.of("a paper");

    private static final String OPINION = "理由：见附件";

    private final ProcessEngine engine;
    private final HumanStep steps;
    private final OpenSteps open;
    private final TransactionTemplate transaction;
    private final People people;
    private final Documents documents;
    private final Proofs proofs;
    private final Map<String, Official> officials = new ConcurrentHashMap<>();

    CaseDriver(
            ProcessEngine engine,
            HumanStep steps,
            OpenSteps open,
            TransactionTemplate transaction,
            People people,
            Documents documents,
            Proofs proofs) {
        this.engine = engine;
        this.steps = steps;
        this.open = open;
        this.transaction = transaction;
        this.people = people;
        this.documents = documents;
        this.proofs = proofs;
    }

    public void start(String process, String businessKey) {
        transaction.executeWithoutResult(
                t -> engine.getRuntimeService().startProcessInstanceByKey(process, businessKey));
    }

    /** Begins a model beside the case, as a program from before its checks might have. */
    public void beside(String caseNo, String message, Desk raiser) {
        transaction.executeWithoutResult(t -> engine.getRuntimeService()
                .startProcessInstanceByMessage(message, caseNo, Map.of(DeskResolver.RAISER, raiser.id())));
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

    /** Where the step waits at several desks, it is done for one that {@code by} holds. */
    public Completed complete(String caseNo, String step, String outcome, Map<String, Object> fields, Official by) {
        var sent = new HashMap<>(fields);
        sent.replaceAll((field, value) -> value == PAPER ? paper(by) : value);
        var form = new StepForm(outcome, OPINION, sent, List.of());
        return steps.complete(open(caseNo, step, by).taskId(), form, by, proofs.of(step, by));
    }

    private List<String> paper(Official by) {
        return List.of(documents.store("材料.pdf", Paper.pdf(), by).id().toString());
    }

    /** What the step's own desk sees. */
    public TaskView view(String caseNo, String step) {
        return view(caseNo, step, official(open(caseNo, step).desk()));
    }

    public TaskView view(String caseNo, String step, Official by) {
        return steps.open(open(caseNo, step, by).taskId(), by);
    }

    /** The one official of that desk in all tests. */
    public Official official(Desk desk) {
        return official(desk.id());
    }

    public Official official(String desk) {
        return officials.computeIfAbsent(desk, people::at);
    }

    /** The open steps of the case as {@code step desk}, in alphabetical order. */
    public List<String> waiting(String caseNo) {
        return steps(caseNo).stream().map(CaseDriver::name).toList();
    }

    public boolean waits(String caseNo, String step) {
        return steps(caseNo).stream().anyMatch(s -> s.step().equals(step));
    }

    public OpenStep open(String caseNo, String step) {
        return find(caseNo, step, s -> s.step().equals(step));
    }

    /** The one open step of the case. */
    public OpenStep only(String caseNo) {
        var all = steps(caseNo);
        if (all.size() != 1) throw new AssertionError("not one step is open, but " + waiting(caseNo));
        return all.get(0);
    }

    /** The one open step of the case. @return its task */
    public String task(String caseNo) {
        return only(caseNo).taskId();
    }

    /** The step of the case that waits at that desk. @return its task */
    public String task(String caseNo, String desk) {
        return find(caseNo, desk, s -> s.desk().id().equals(desk)).taskId();
    }

    public boolean isOpen(String task) {
        return engine.getTaskService().createTaskQuery().taskId(task).count() > 0;
    }

    /** The open step that is this task. */
    public OpenStep step(String task) {
        var instance = engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
        var key = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return find(key.split("\\.")[0], task, s -> s.taskId().equals(task));
    }

    /** Fires the timer of that element, as if its time had come. */
    public void fire(String businessKey, String timer) {
        var management = engine.getManagementService();
        var jobs = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(
                        i -> management.createJobQuery().processInstanceId(i.getId()).activityId(timer).list().stream())
                .toList();
        if (jobs.size() != 1)
            throw new AssertionError(jobs.size() + " timers " + timer + "; open are " + waiting(businessKey));
        management.executeJob(jobs.get(0).getId());
    }

    /** Does any process of the case still run? */
    public boolean running(String caseNo) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }

    private OpenStep open(String caseNo, String step, Official by) {
        return steps(caseNo).stream()
                .filter(s -> s.step().equals(step) && by.holds(s.desk()))
                .findFirst()
                .orElseGet(() -> open(caseNo, step));
    }

    private OpenStep find(String caseNo, String what, Predicate<OpenStep> which) {
        return steps(caseNo).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not open; open are " + waiting(caseNo)));
    }

    private List<OpenStep> steps(String caseNo) {
        return open.of(caseNo).stream()
                .sorted(Comparator.comparing(CaseDriver::name))
                .toList();
    }

    private static String name(OpenStep step) {
        return step.step() + " " + step.desk();
    }
}
