package org.xiangbang.engine.step;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;

/** Says whether a person may decide an open step now. It is the answer of the gate before the act; the act itself checks again. */
@Component
public class StepVerdicts {
    private final Duties duties;

    StepVerdicts(Duties duties) {
        this.duties = duties;
    }

    /**
     * Checks that the case is not suspended and that the separation of duties allows the step to {@code by} and to everybody for
     * whom {@code by} acts.
     */
    public Verdict of(TaskView view, Official by) {
        var step = view.definition();
        var file = view.file();
        if (file.suspended() && !step.timing().whileSuspended())
            return Verdict.of(false, EnteredStep.CASE_IS_NOT_SUSPENDED, file.caseNo());
        var seat = view.assignee() == null
                ? by.seat(view.desk(), step.process())
                : by.seatOf(view.assignee(), view.desk(), step.process());
        var persons = seat.map(s -> s.persons(by)).orElseGet(() -> List.of(by.person()));
        return duties.check(file.caseNo(), persons, step.duty());
    }

    /** Has a person claimed the step for whom {@code by} may not act? */
    public boolean taken(TaskView view, Official by) {
        return view.assignee() != null
                && !view.assignee().equals(by.login())
                && by.seatOf(view.assignee(), view.desk(), view.definition().process())
                        .isEmpty();
    }
}
