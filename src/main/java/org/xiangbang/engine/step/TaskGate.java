package org.xiangbang.engine.step;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.model.StepOptions;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.SeenStep;
import org.xiangbang.engine.task.UnaskedSteps;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.TooLate;

/**
 * Finds an open step and admits only a person who may act at its desk. Everybody else gets the same answer as for a step that
 * does not exist.
 */
@Component
public class TaskGate {
    private final OpenTasks open;
    private final TooLateAnswers tooLate;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final Accounts accounts;
    private final UnaskedSteps unasked;
    private final StepOptions options;

    TaskGate(
            OpenTasks open,
            TooLateAnswers tooLate,
            CaseFiles cases,
            Definitions definitions,
            Accounts accounts,
            UnaskedSteps unasked,
            StepOptions options) {
        this.open = open;
        this.tooLate = tooLate;
        this.cases = cases;
        this.definitions = definitions;
        this.accounts = accounts;
        this.unasked = unasked;
        this.options = options;
    }

    /** Locks the case, so that of two people one is admitted and the other is told who was faster. */
    public EnteredStep enter(String taskId, Official by) {
        var taken = cases.takeOf(OpenTasks.CASE_OF_KEY, taskId).orElseThrow(() -> tooLate.gone(taskId, by));
        var now = seatsNow(by, taken);
        var task = open.find(taskId).orElseThrow(() -> tooLate.gone(taskId, by));
        var late = task.assignee() != null && isOffered(task, by);
        if (!isOffered(task, now) && !late) throw new NotFound(taskId);
        if (!task.particulars().asked()) unasked.add(taskId);
        var seat = seat(task, now).orElseThrow(() -> taken(task));
        return new EnteredStep(task, taken.file(), definition(task), seat, by);
    }

    /**
     * Admits the chief of the department and region to whose desk the step is offered, whoever has claimed it (ours, decision 0195).
     * The chief can then give it to somebody, and no more: nothing is decided from this seat.
     *
     * @throws org.xiangbang.shared.NotFound for everybody else
     * @throws org.xiangbang.shared.TooLate if the step has ended
     */
    public EnteredStep enterLed(String taskId, Official by) {
        var taken = cases.takeOf(OpenTasks.CASE_OF_KEY, taskId).orElseThrow(() -> tooLate.gone(taskId, by));
        var now = seatsNow(by, taken);
        var task = open.find(taskId).orElseThrow(() -> tooLate.gone(taskId, by));
        if (!now.leads(task.desk())) throw new NotFound(taskId);
        var seat = new Seat(task.desk().chief(), null);
        return new EnteredStep(task, taken.file(), definition(task), seat, by);
    }

    /**
     * Locks the case of an open step, for an act of a person who need not have claimed it. What is read from the engine before the
     * lock may belong to a step that has ended meanwhile.
     *
     * @throws org.xiangbang.shared.TooLate if the step has ended
     */
    public void lockCaseOf(String taskId, Official by) {
        cases.takeOf(OpenTasks.CASE_OF_KEY, taskId).orElseThrow(() -> tooLate.gone(taskId, by));
    }

    /** Finds an open step without taking part in it. */
    public SeenStep look(String taskId, Official by) {
        var task = find(taskId, by);
        return new SeenStep(task, definition(task));
    }

    private StepDefinition definition(OpenTask task) {
        var step = definitions.step(task.definitionId(), task.step());
        return step.asksRecords() ? options.of(step, task.businessKey()) : step;
    }

    /** Locks a case for acts on a step that another person may have claimed. */
    public void lock(String caseNo) {
        cases.lock(caseNo);
    }

    /**
     * Returns a person with the seats that they have when a case is locked for which they had to wait, because a deputyship may
     * have ended in the meantime (ours, decision 0060).
     */
    public Official seatsNow(Official by, CaseFiles.Taken taken) {
        if (!taken.waited()) return by;
        return accounts.official(by.login())
                .orElseGet(() -> new Official(by.login(), by.person(), by.name(), List.of()));
    }

    OpenTask find(String taskId, Official by) {
        var task = open.find(taskId).orElseThrow(() -> tooLate.gone(taskId, by));
        if (!isOffered(task, by)) throw new NotFound(taskId);
        return task;
    }

    private static boolean isOffered(OpenTask task, Official by) {
        return by.seat(task.desk(), task.process()).isPresent();
    }

    /** Finds the seat; empty when another person has claimed the step. */
    static Optional<Seat> seat(OpenTask task, Official by) {
        return task.assignee() == null
                ? by.seat(task.desk(), task.process())
                : by.seatOf(task.assignee(), task.desk(), task.process());
    }

    /** Says who has the step, and whether this person claimed it or was handed it. */
    private TooLate taken(OpenTask task) {
        var name = accounts.official(task.assignee()).map(Official::name).orElse(task.assignee());
        return new TooLate(
                name,
                task.particulars().handed() ? "act.received" : "act.claim",
                task.times().touchedAt());
    }
}
