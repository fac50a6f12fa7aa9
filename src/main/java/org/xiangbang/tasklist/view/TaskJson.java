package org.xiangbang.tasklist.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.xiangbang.calendar.Terms;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.web.Sentences;

/**
 * One line of a task list in the interface.
 *
 * @param id null where no step is open, or where the open step belongs to another desk
 * @param kind {@code step}, or {@code sign} or {@code answer} if the reader is asked for a signature on a step or for an
 *     answer about it
 * @param read whether the reader has opened the step before
 */
public record TaskJson(
        String id,
        String kind,
        String caseNo,
        String caseTitle,
        @JsonUnwrapped TaskStep asked,
        @JsonUnwrapped TaskSubject about,
        String link,
        String desk,
        String assignee,
        @JsonUnwrapped TaskTerm term,
        boolean read,
        @JsonUnwrapped TaskResult result) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A list, the cursor of its next page (null at the end), and the counts of everything that waits, each counted up to a thousand. */
    public record Page(List<TaskJson> items, String next, Counts counts) {}

    /** @param overdue the overdue ones, including the very overdue ones that {@code severe} counts */
    record Counts(long todo, long mine, long severe, long overdue, long soon, long normal) {
        static Counts of(InboxCounts.Totals t) {
            return new Counts(t.todo(), t.mine(), t.severe(), t.overdue(), t.soon(), t.normal());
        }
    }

    /** The step in its model. */
    record TaskStep(String process, String step, String stepName) {
        static TaskStep of(TaskItem.ItemStep step, Sentences sentences, Locale locale) {
            var name = step.id() == null ? null : sentences.step(step.process(), step.id(), step.name(), locale);
            return new TaskStep(step.process(), step.id(), name);
        }
    }

    /** Where the case is, whose it is, and how large. @param amount in yuan */
    record TaskSubject(String region, String place, String organization, String organizationName, String amount) {
        static TaskSubject of(TaskItem.ItemCase file) {
            return new TaskSubject(
                    file.region(),
                    said(file.place()),
                    said(file.organization()),
                    said(file.organizationName()),
                    file.amount() == null ? null : file.amount().yuan());
        }
    }

    /**
     * Since when the step waits and when it is due.
     *
     * @param provisional whether the holidays of the year in which it is due are not known yet
     * @param dueState severe, overdue, soon, normal or done
     */
    record TaskTerm(OffsetDateTime createdAt, OffsetDateTime dueAt, boolean provisional, String dueState) {
        static TaskTerm of(TaskItem item, Terms terms) {
            return new TaskTerm(
                    time(item.createdAt()),
                    time(item.dueAt()),
                    item.dueAt() != null && terms.isProvisional(item.dueAt()),
                    item.dueState().word());
        }
    }

    /** The result of a step; empty while it is open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskResult(String outcome, OffsetDateTime doneAt) {
        static TaskResult of(TaskItem item) {
            return new TaskResult(item.outcome(), item.outcome() == null ? null : time(item.at()));
        }
    }

    static TaskJson of(TaskItem item, boolean read, Terms terms, Sentences sentences, Locale locale) {
        return new TaskJson(
                item.taskId(),
                item.kind(),
                item.file().caseNo(),
                item.file().title(),
                TaskStep.of(item.step(), sentences, locale),
                TaskSubject.of(item.file()),
                said(item.step().link()),
                item.desk() == null ? null : item.desk().id(),
                item.assignee(),
                TaskTerm.of(item, terms),
                read,
                TaskResult.of(item));
    }

    private static String said(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
    }
}
