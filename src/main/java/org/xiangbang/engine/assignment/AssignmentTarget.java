package org.xiangbang.engine.assignment;

import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;

/** An open step and its case, as far as it matters for whom else may be given a hand in it. @param assignee null when nobody took it */
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
