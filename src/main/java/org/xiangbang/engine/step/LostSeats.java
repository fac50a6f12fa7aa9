package org.xiangbang.engine.step;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.SeatLost;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.task.Assignees;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.shared.OfficialAct;

/**
 * Puts a step back to its desk when the person who claimed it may no longer act there, so that nothing waits for a person who
 * cannot act.
 */
@Component
class LostSeats {
    private final OpenTasks open;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final Assignees assignees;
    private final ApplicationEventPublisher acts;

    LostSeats(OpenTasks open, CaseFiles cases, Accounts accounts, Assignees assignees, ApplicationEventPublisher acts) {
        this.open = open;
        this.cases = cases;
        this.accounts = accounts;
        this.assignees = assignees;
        this.acts = acts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void putBack(SeatLost lost) {
        var taken = open.takenBy(lost.login());
        if (taken.isEmpty()) return;
        var who = accounts.official(lost.login());
        for (var task : taken)
            if (who.flatMap(w -> w.seat(task.desk(), task.process())).isEmpty()) putBack(task);
    }

    /** Is the step still claimed by the person? While this transaction waited for the case it may have been done or handed on. */
    private boolean stillTaken(OpenTask task) {
        return open.find(task.taskId())
                .filter(now -> task.assignee().equals(now.assignee()))
                .isPresent();
    }

    private void putBack(OpenTask task) {
        cases.lock(task.caseNo());
        if (!stillTaken(task)) return;
        assignees.assign(task.taskId(), null);
        acts.publishEvent(new OfficialAct(
                task.caseNo(),
                null,
                task.desk(),
                "seat-lost",
                task.process(),
                task.step(),
                null,
                null,
                Map.of(),
                List.of(),
                null));
    }
}
