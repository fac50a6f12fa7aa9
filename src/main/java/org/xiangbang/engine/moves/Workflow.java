package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.FirstStep;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.StepCompletion;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;

/** Starts cases and their side paths. It runs only inside the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Workflow {
    static final Rule ONE_AT_A_TIME = new Rule("engine.side-path-open", "ours, decision 0110");

    private final RuntimeService runtime;
    private final CaseFiles cases;
    private final SidePaths sidePaths;
    private final FirstStep firstStep;
    private final ActContext trail;
    private final ApplicationEventPublisher acts;

    Workflow(
            RuntimeService runtime,
            CaseFiles cases,
            SidePaths sidePaths,
            FirstStep firstStep,
            ActContext trail,
            ApplicationEventPublisher acts) {
        this.runtime = runtime;
        this.cases = cases;
        this.sidePaths = sidePaths;
        this.firstStep = firstStep;
        this.trail = trail;
        this.acts = acts;
    }

    /**
     * Opens the case file and starts the newest version of the model with the case number as its business key.
     *
     * @param file the case file; its applicant's desk may be that of a principal of {@code by}
     * @param facts the first routing facts: strings, numbers and booleans only
     */
    public void start(String process, CaseFile file, Map<String, Object> facts, Official by) {
        cases.open(file);
        var principal =
                by.seat(file.applicant(), process).flatMap(Seat::principal).orElse(null);
        acts.publishEvent(act("start", file, process, null, file.applicant(), by, principal));
        runtime.startProcessInstanceByKey(process, file.caseNo(), facts);
    }

    public void start(String process, CaseFile file, Official by) {
        start(process, file, Map.of(), by);
    }

    /**
     * Starts the case and does its first human step with the form that was sent. Either both happen or nothing does.
     *
     * @throws org.xiangbang.shared.FormRefused as from {@link HumanStep#complete}
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
     * @throws NotFound if the case offers no such side path to {@code by} now
     * @throws org.xiangbang.shared.RuleBroken if it cancels an application that is decided, or is open already and may be so once only
     */
    @Transactional
    public Completed raise(String caseNo, String event, Official by) {
        var file = cases.lock(caseNo);
        var path = sidePaths.of(file, by).stream()
                .filter(raisable -> raisable.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new NotFound(event));
        Verdict.of(!sidePaths.decided(path), Cancellation.DECIDED).orThrow();
        Verdict.of(!sidePaths.open(path), ONE_AT_A_TIME).orThrow();
        var seat = path.seat();
        var principal = seat.principal().orElse(null);
        acts.publishEvent(act("raise", file, path.process(), event, seat.desk(), by, principal));
        var led = sidePaths.start(path, new ActCause("raise", event, by));
        return new Completed(caseNo, cases.find(caseNo).status(), StepCompletion.next(led));
    }

    /** Returns the side paths that {@code by} may start now. */
    @Transactional(readOnly = true)
    public List<SidePath> raisable(String caseNo, Official by) {
        return sidePaths.raisable(cases.find(caseNo), by);
    }

    /** Stops everything of the case that is still running. Its records stay as they are. */
    public void end(String caseNo, String reason) {
        var by = trail.cause().map(ActCause::by).orElse(null);
        trail.during(
                new ActCause(ActCause.END, null, by),
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .rootProcessInstances()
                        .list()
                        .forEach(i -> runtime.deleteProcessInstance(i.getId(), reason, false, true, true, false)));
    }

    /** Stops what is running of the case in other processes than this one. Its records stay as they are. */
    public void endOthers(String caseNo, String process, String reason) {
        var by = trail.cause().map(ActCause::by).orElse(null);
        trail.during(
                new ActCause(ActCause.END, null, by),
                () -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .rootProcessInstances()
                        .processDefinitionKeyNotIn(process)
                        .list()
                        .forEach(i -> runtime.deleteProcessInstance(i.getId(), reason, false, true, true, false)));
    }

    /**
     * Opens a side path that waits in the case at that desk, without anybody having raised it. A side path that the case does not
     * have is left out.
     *
     * @param facts why, for the trace
     */
    public void open(String caseNo, String event, String desk, Map<String, Object> facts) {
        var file = cases.lock(caseNo);
        sidePaths.opened(file, event, desk).ifPresent(path -> {
            acts.publishEvent(new OfficialAct(
                    caseNo, null, path.desk(), "raise", path.process(), event, null, null, facts, List.of(), null));
            sidePaths.open(path);
        });
    }

    /** Delivers a message of the model to the case's waiting process; an act of another case sends it. */
    public void message(String caseNo, String message) {
        sidePaths.deliver(caseNo, message);
    }

    private static OfficialAct act(
            String act, CaseFile file, String process, String event, Desk desk, Official by, Principal principal) {
        return new OfficialAct(
                file.caseNo(), by, desk, act, process, event, null, null, Map.of(), List.of(), null, principal);
    }
}
