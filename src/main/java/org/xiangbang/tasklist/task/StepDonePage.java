package org.xiangbang.tasklist.task;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.tasklist.list.OwnDecisions;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.list.WaitingSteps;
import org.xiangbang.tasklist.view.TaskRows;

/** Shows, after a step is done, what was decided, where the case waits now, and the reader's next step. */
@Component
class StepDonePage {
    private final OwnDecisions decisions;
    private final WaitingSteps waiting;
    private final TaskLists lists;
    private final TaskRows rows;
    private final CaseFiles cases;
    private final Recall recall;

    StepDonePage(
            OwnDecisions decisions,
            WaitingSteps waiting,
            TaskLists lists,
            TaskRows rows,
            CaseFiles cases,
            Recall recall) {
        this.decisions = decisions;
        this.waiting = waiting;
        this.lists = lists;
        this.rows = rows;
        this.cases = cases;
        this.recall = recall;
    }

    /** @return whether this person did the step */
    boolean show(String taskId, Official official, Model model, Locale locale) {
        var done = decisions.find(taskId, official);
        if (done.isEmpty()) return false;
        var caseNo = done.get().file().caseNo();
        model.addAttribute("done", rows.of(View.DONE, done.get(), official, locale));
        model.addAttribute("file", cases.find(caseNo));
        model.addAttribute("waiting", rows.of(View.TODO, waiting.of(caseNo), official, locale));
        model.addAttribute("official", official);
        model.addAttribute("mayTakeBack", mayTakeBack(done.get(), official));
        next(official, model, locale);
        return true;
    }

    /** May the decision be taken back? A step that was returned is not done, and neither is one whose decision was taken back before. */
    private boolean mayTakeBack(TaskItem done, Official official) {
        return Outcome.named(done.outcome()).isPresent()
                && recall.possible(done.taskId(), official).allowed();
    }

    /** Adds the step that is most urgent for the reader now, if any waits. */
    void next(Official official, Model model, Locale locale) {
        lists.mostUrgent(official)
                .ifPresent(item -> model.addAttribute("next", rows.of(View.TODO, item, official, locale)));
    }
}
