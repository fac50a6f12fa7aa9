package org.xiangbang.engine.assignment;

import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;

/**
 * An open step and its case: what has to be known to decide which other people it may be given to.
 *
 * @param assignee null when nobody has claimed it
 */
record AssignmentTarget(String taskId, CaseFile file, StepDefinition step, Desk desk, String assignee) {

    static AssignmentTarget of(TaskView view) {
        return new AssignmentTarget(view.taskId(), view.file(), view.definition(), view.desk(), view.assignee());
    }

    static AssignmentTarget of(EnteredStep entered) {
        var task = entered.task();
        return new AssignmentTarget(task.taskId(), entered.file(), entered.definition(), task.desk(), task.assignee());
    }

    boolean ofOrganization() {
        return desk.ofOrganization();
    }
}
