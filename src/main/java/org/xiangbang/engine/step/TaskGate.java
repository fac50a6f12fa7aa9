package org.xiangbang.engine.step;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.assignment.OpinionRequests;
import org.xiangbang.engine.assignment.TransferLog;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.task.ViewedSteps;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Verdict;

/** Finds an open step and lets in only who sits at its desk; everybody else gets the answer of a step that does not exist. */
@Component
public class TaskGate {
    private final OpenTasks open;
    private final CompletedSteps done;
    private final TooLateAnswers late;
    private final ViewedSteps opened;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final StepDossier dossier;
    private final Accounts accounts;
    private final TransferLog transfers;
    private final OpinionRequests opinions;
    private final PresentSeats present;

    TaskGate(
            OpenTasks open,
            CompletedSteps done,
            TooLateAnswers late,
            ViewedSteps opened,
            CaseFiles cases,
            Definitions definitions,
            StepDossier dossier,
            Accounts accounts,
            TransferLog transfers,
            OpinionRequests opinions,
            PresentSeats present) {
        this.present = present;
        this.opinions = opinions;
        this.open = open;
        this.done = done;
        this.late = late;
        this.opened = opened;
        this.cases = cases;
        this.definitions = definitions;
        this.dossier = dossier;
        this.accounts = accounts;
        this.transfers = transfers;
    }

    /** Locks the case, so that of two people one enters and the other is told who was faster. */
    public Entered enter(String taskId, Official by) {
        var taken = cases.takeOf(taskId).orElseThrow(() -> gone(taskId, by));
        var task = find(taskId, by);
        if (!task.asked()) opinions.nobodyAsked(taskId);
        if (seat(task, by).isEmpty()) throw taken(task);
        var seat = seat(task, present.of(by, taken)).orElseThrow(() -> new NotFound(taskId));
        return new Entered(task, taken.file(), definitions.step(task.definitionId(), task.step()), seat, by);
    }

    public TaskView view(String taskId, Official by) {
        var task = find(taskId, by);
        if (seat(task, by).isPresent()) noteOpened(task, by);
        return view(task);
    }

    /** The same without keeping that they have seen it. */
    TaskView glance(String taskId, Official by) {
        return view(find(taskId, by));
    }

    private TaskView view(OpenTask task) {
        return dossier.view(task, cases.find(task.caseNo()), definitions.step(task.definitionId(), task.step()));
    }

    /** The first look locks the case: of looking and taking the decision before back, one comes first. */
    private void noteOpened(OpenTask task, Official by) {
        if (opened.by(task.taskId(), by.login())) return;
        cases.lock(task.caseNo());
        if (open.find(task.taskId()).isEmpty()) throw gone(task.taskId(), by);
        opened.open(task.taskId(), by.login());
    }

    /** Looks at an open step without taking part in it. */
    public Looked look(String taskId, Official by) {
        var task = find(taskId, by);
        return new Looked(task, definitions.step(task.definitionId(), task.step()));
    }

    /** For acts on a step that somebody else may have taken. */
    public void lock(String caseNo) {
        cases.lock(caseNo);
    }

    private OpenTask find(String taskId, Official by) {
        var task = open.find(taskId).orElseThrow(() -> gone(taskId, by));
        if (by.seat(task.desk(), task.process()).isEmpty()) throw new NotFound(taskId);
        return task;
    }

    /** Empty when somebody else has taken the step. */
    private static Optional<Seat> seat(OpenTask task, Official by) {
        return task.assignee() == null
                ? by.seat(task.desk(), task.process())
                : by.seatOf(task.assignee(), task.desk(), task.process());
    }

    private RuntimeException gone(String taskId, Official by) {
        return done.find(taskId)
                .filter(d -> by.seat(d.desk(), d.process()).isPresent())
                .<RuntimeException>map(d -> new TooLate(d.name(), "act.complete", d.at()))
                .or(() -> late.answer(taskId, by))
                .orElseGet(() -> new NotFound(taskId));
    }

    /** Somebody has it: who, and whether they took it or were handed it. */
    private TooLate taken(OpenTask task) {
        var handed = transfers.latest(task.taskId(), task.assignee()).isPresent();
        return new TooLate(nameOf(task.assignee()), handed ? "act.received" : "act.claim", task.touchedAt());
    }

    private String nameOf(String login) {
        return accounts.official(login).map(Official::name).orElse(login);
    }

    /** An open step that {@code by} may do. */
    public record Looked(OpenTask task, StepDefinition definition) {}

    /** A step whose case is locked for whoever sits at {@code seat}. */
    public record Entered(OpenTask task, CaseFile file, StepDefinition definition, Seat seat, Official by) {

        /** @throws org.xiangbang.shared.RuleBroken while the case is suspended, unless the model lets the step go on */
        public void requireMoving() {
            Verdict.of(!file.suspended() || definition.whileSuspended(), HumanStep.CASE_IS_NOT_SUSPENDED, file.caseNo())
                    .orThrow();
        }
    }
}
