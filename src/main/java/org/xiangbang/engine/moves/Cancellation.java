package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Desks;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.StepCompletion;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;

/** The cancellation (撤销): the applicant ends the whole application until it is decided, by the side path that its model has for this. */
@Service
public class Cancellation {
    static final Rule DECIDED = new Rule("engine.cancel-decided", "rules T-10");
    static final Rule CLOSED = new Rule("engine.cancel-closed", "ours, decision 0064");
    private static final int REASON = 2_000;

    private final CaseFiles cases;
    private final SidePaths sidePaths;
    private final HumanStep steps;
    private final OpenTasks open;
    private final Desks desks;
    private final ActContext trail;
    private final ApplicationEventPublisher events;

    Cancellation(
            CaseFiles cases,
            SidePaths sidePaths,
            HumanStep steps,
            OpenTasks open,
            Desks desks,
            ActContext trail,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.sidePaths = sidePaths;
        this.steps = steps;
        this.open = open;
        this.desks = desks;
        this.trail = trail;
        this.events = events;
    }

    /** Returns the side path by which {@code by} can still cancel the application; empty if {@code by} may not or it is too late. */
    @Transactional(readOnly = true)
    public Optional<SidePath> offered(String caseNo, Official by) {
        return sidePaths.raisable(cases.find(caseNo), by).stream()
                .filter(SidePath::cancels)
                .findFirst();
    }

    /**
     * Ends the case and tells everybody who had an open step.
     *
     * @throws NotFound unless {@code by} applied
     * @throws org.xiangbang.shared.RuleBroken when the application is decided, closed or suspended
     */
    @Transactional
    public Completed cancel(String caseNo, String reason, Official by) {
        var file = cases.lock(caseNo);
        var path = sidePaths.of(file, by).stream()
                .filter(raisable -> raisable.path().cancels())
                .findFirst();
        if (path.isEmpty() && file.closedAt() != null && applied(file, by)) throw CLOSED.broken(caseNo);
        var chosen = path.orElseThrow(() -> new NotFound(caseNo));
        Verdict.of(!file.suspended(), EnteredStep.CASE_IS_NOT_SUSPENDED, caseNo).orThrow();
        Verdict.of(!sidePaths.decided(chosen), DECIDED, caseNo).orThrow();
        if (VisibleText.isEmpty(reason)) throw new FormRefused("reason", "engine.cancel-reason");
        if (reason.length() > REASON) throw new FormRefused("reason", "field.tooLong", REASON, reason.length());
        var told = told(caseNo, by);
        events.publishEvent(act(chosen, reason, by));
        var led = trail.during(new ActCause(ActCause.CANCEL, chosen.event(), by), () -> end(chosen, reason, by));
        events.publishEvent(new Notification(
                "canceled", told, caseNo, null, List.of(caseNo, file.title(), by.name(), VisibleText.of(reason))));
        return new Completed(caseNo, cases.find(caseNo).status(), StepCompletion.next(led));
    }

    private static boolean applied(CaseFile file, Official by) {
        return by.holds(file.applicant())
                || by.standIns().stream().anyMatch(s -> s.desks().contains(file.applicant()));
    }

    private static OfficialAct act(SidePaths.Raisable path, String reason, Official by) {
        return new OfficialAct(
                path.caseNo(),
                by,
                path.seat().desk(),
                ActCause.CANCEL,
                path.process(),
                path.event(),
                null,
                VisibleText.of(reason),
                Map.of(),
                List.of(),
                "T-10",
                path.seat().principal().orElse(null));
    }

    private void end(SidePaths.Raisable path, String reason, Official by) {
        var led = sidePaths.start(path, new ActCause(ActCause.CANCEL, path.event(), by));
        var step = led.offered().get(0);
        steps.complete(step.taskId(), new StepForm(Outcome.WITHDRAW.word(), reason, Map.of(), List.of()), by);
    }

    /** Returns the logins of everybody who may do an open step of the case (decision 0081). */
    private List<String> told(String caseNo, Official by) {
        return open.of(caseNo).stream()
                .flatMap(task -> desks.hands(task.desk(), task.process(), task.assignee()).stream())
                .filter(login -> !login.equals(by.login()))
                .distinct()
                .toList();
    }
}
