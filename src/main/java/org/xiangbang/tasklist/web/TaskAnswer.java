package org.xiangbang.tasklist.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.xiangbang.tasklist.InboxCounts;
import org.xiangbang.tasklist.TaskItem;
import org.xiangbang.tasklist.TaskPage;
import org.xiangbang.web.Sentences;

/**
 * One line of a task list in the interface.
 *
 * @param id null where the open step is nobody's or another desk's
 * @param dueState overdue, soon, normal or done
 * @param outcome only of steps that are done, as is {@code doneAt}
 */
record TaskAnswer(
        String id,
        String caseNo,
        String caseTitle,
        String process,
        String step,
        String stepName,
        String region,
        String desk,
        String assignee,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        String dueState,
        @JsonInclude(JsonInclude.Include.NON_NULL) String outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) OffsetDateTime doneAt) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A list, the cursor of its next page (null at the end) and what waits altogether, counted up to a thousand. */
    record Page(List<TaskAnswer> items, String next, Counts counts) {
        static Page of(TaskPage page, InboxCounts.Totals totals, Sentences sentences, Locale locale) {
            return new Page(
                    page.items().stream()
                            .map(i -> TaskAnswer.of(i, sentences, locale))
                            .toList(),
                    page.next(),
                    new Counts(totals.todo(), totals.mine(), totals.overdue()));
        }
    }

    record Counts(long todo, long mine, long overdue) {}

    static TaskAnswer of(TaskItem item, Sentences sentences, Locale locale) {
        return new TaskAnswer(
                item.taskId(),
                item.caseNo(),
                item.caseTitle(),
                item.process(),
                item.step(),
                item.step() == null ? null : sentences.step(item.process(), item.step(), item.stepName(), locale),
                item.region(),
                item.desk() == null ? null : item.desk().id(),
                item.assignee(),
                time(item.createdAt()),
                time(item.dueAt()),
                item.dueState().word(),
                item.outcome(),
                item.outcome() == null ? null : time(item.at()));
    }

    static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
    }
}
