package org.xiangbang.engine;

import org.xiangbang.shared.Desk;

/** An open step and its case, as far as it matters for whom else may be given a hand in it. @param assignee null when nobody took it */
record StepAt(String taskId, CaseFile file, StepDefinition step, Desk desk, String assignee) {

    static StepAt of(TaskView view) {
        return new StepAt(view.taskId(), view.file(), view.definition(), view.desk(), view.assignee());
    }

    static StepAt of(TaskGate.Entered entered) {
        var task = entered.task();
        return new StepAt(task.taskId(), entered.file(), entered.definition(), task.desk(), task.assignee());
    }

    boolean ofOrganization() {
        return desk.ofOrganization();
    }
}
