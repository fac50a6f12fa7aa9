package org.xiangbang.tasklist;

import java.time.Instant;
import org.xiangbang.engine.TaskView;
import org.xiangbang.shared.Desk;

/**
 * One line of a task list; reads as a sentence: what is asked, on which case, where, until when.
 *
 * @param taskId null in the list of started cases, where the open step is another desk's
 * @param step null when a started case waits for nobody
 * @param caseTitle the title without the case number
 * @param outcome the word of the outcome given; null while the step is open
 * @param at when the step was done or the case was started; null while the step is open
 */
public record TaskItem(
        String taskId,
        String caseNo,
        String caseTitle,
        String process,
        int version,
        String step,
        String stepName,
        String link,
        String region,
        Desk desk,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        DueState dueState,
        String outcome,
        Instant at) {

    /** The line of an open step that is in hand. */
    public static TaskItem of(TaskView view, Instant now) {
        var step = view.definition();
        return new TaskItem(
                view.taskId(),
                view.file().caseNo(),
                view.file().title(),
                step.process(),
                step.version(),
                step.id(),
                step.name(),
                step.link(),
                view.file().region().code(),
                view.desk(),
                view.assignee(),
                view.createdAt(),
                view.dueAt(),
                DueState.of(view.soonAt(), view.dueAt(), now),
                null,
                null);
    }
}
