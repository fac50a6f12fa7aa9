package org.xiangbang.tasklist.follow;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.list.WaitingSteps;
import org.xiangbang.tasklist.view.TaskRow;
import org.xiangbang.tasklist.view.TaskRows;
import org.xiangbang.web.Sentences;

/** Prepares the page that shows where a case waits, which steps can be urged, to whom the case was sent and to whom it can be sent. */
@Component
class FollowPage {
    private final VisibleCases visible;
    private final WaitingSteps waiting;
    private final Urging urging;
    private final CopyRecipients recipients;
    private final TaskRows rows;
    private final Sentences sentences;

    FollowPage(
            VisibleCases visible,
            WaitingSteps waiting,
            Urging urging,
            CopyRecipients recipients,
            TaskRows rows,
            Sentences sentences) {
        this.visible = visible;
        this.waiting = waiting;
        this.urging = urging;
        this.recipients = recipients;
        this.rows = rows;
        this.sentences = sentences;
    }

    /** A step that waits. @param not why the reader cannot urge it now; null when the reader can */
    record Waiting(TaskRow row, int times, String not) {}

    /** @param sought a part of the names of the people to offer; empty for everybody */
    void show(String caseNo, String sought, Official by, Model model, Locale locale) {
        var file = visible.find(caseNo, by);
        model.addAttribute("file", file);
        model.addAttribute(
                "waiting",
                waiting.of(caseNo).stream().map(s -> waiting(s, by, locale)).toList());
        model.addAttribute("sent", recipients.sent(caseNo));
        model.addAttribute("sought", sought);
        model.addAttribute("readers", recipients.readers(file, sought, by, locale));
    }

    private Waiting waiting(TaskItem step, Official by, Locale locale) {
        var not = urging.may(step, by) instanceof Verdict.Refused refused
                ? sentences.cited(refused.rule(), refused.facts(), locale)
                : null;
        return new Waiting(rows.of(View.TODO, step, by, locale), urging.times(step.taskId()), not);
    }
}
