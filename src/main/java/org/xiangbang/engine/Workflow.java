package org.xiangbang.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Seat;

/** Starts cases and their side paths; runs only inside the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Workflow {
    private final RuntimeService runtime;
    private final CaseFiles cases;
    private final Raising raising;
    private final FirstStep firstStep;
    private final ActTrail trail;
    private final ApplicationEventPublisher acts;

    Workflow(
            RuntimeService runtime,
            CaseFiles cases,
            Raising raising,
            FirstStep firstStep,
            ActTrail trail,
            ApplicationEventPublisher acts) {
        this.runtime = runtime;
        this.cases = cases;
        this.raising = raising;
        this.firstStep = firstStep;
        this.trail = trail;
        this.acts = acts;
    }

    /**
     * Opens the case file and starts the newest version of the model with the case number as its business key.
     *
     * @param file its applicant's desk may be that of a principal of {@code by}
     * @param facts first routing facts: strings, numbers and booleans only
     */
    public void start(String process, CaseFile file, Map<String, Object> facts, Official by) {
        cases.open(file);
        acts.publishEvent(new OfficialAct(
                file.caseNo(),
                by,
                file.applicant(),
                "start",
                process,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                null,
                by.seat(file.applicant(), process).flatMap(Seat::principal).orElse(null)));
        runtime.startProcessInstanceByKey(process, file.caseNo(), facts);
    }

    public void start(String process, CaseFile file, Official by) {
        start(process, file, Map.of(), by);
    }

    /**
     * Starts the case and does its first human step with the form that was sent, all or nothing.
     *
     * @throws org.xiangbang.shared.FormRefused as {@link HumanStep#complete}
     */
    public Completed startWith(
            String process, CaseFile file, Map<String, Object> facts, String step, StepForm form, Official by) {
        return firstStep.complete(file.caseNo(), step, form, by, () -> start(process, file, facts, by));
    }

    public Completed startWith(String process, CaseFile file, String step, StepForm form, Official by) {
        return startWith(process, file, Map.of(), step, form, by);
    }

    /**
     * Starts a side path that the model offers to {@code by}.
     *
     * @throws org.xiangbang.shared.NotFound if the case offers no such side path to {@code by} now
     */
    @Transactional
    public Completed raise(String caseNo, String event, Official by) {
        return raising.raise(caseNo, event, by);
    }

    /** The side paths that {@code by} may start now. */
    @Transactional(readOnly = true)
    public List<RaisableEvent> raisable(String caseNo, Official by) {
        return raising.raisable(caseNo, by);
    }

    /** Stops whatever of the case is still running; its records stay as they are. */
    public void end(String caseNo, String reason) {
        var by = trail.cause().map(Cause::by).orElse(null);
        trail.during(
                new Cause(Cause.END, null, by),
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .rootProcessInstances()
                        .list()
                        .forEach(i -> runtime.deleteProcessInstance(i.getId(), reason, false, true, true, false)));
    }

    /** Delivers a message of the model to the case's waiting process, from another case's act. */
    public void message(String caseNo, String message) {
        raising.deliver(caseNo, message);
    }
}
