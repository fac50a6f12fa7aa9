package org.xiangbang.tasklist.view;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param id null where the open step is nobody's or another desk's
 * @param dueState severe, overdue, soon, normal or done
 * @param provisional the holidays of the year in which it is due are not known yet
 * @param read has the reader opened the step before?
 * @param kind step; sign or answer where the reader is asked for a signature on a step or for an answer about it
 * @param amount yuan
 * @param outcome only of steps that are done, as is {@code doneAt}
 */
public record TaskJson(
        String id,
        String kind,
        String caseNo,
        String caseTitle,
        String process,
        String step,
        String stepName,
        String region,
        String place,
        String organization,
        String organizationName,
        String amount,
        String link,
        String desk,
        String assignee,
        OffsetDateTime createdAt,
        OffsetDateTime dueAt,
        boolean provisional,
        String dueState,
        boolean read,
        @JsonInclude(JsonInclude.Include.NON_NULL) String outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) OffsetDateTime doneAt) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A list, the cursor of its next page (null at the end) and what waits altogether, each number counted up to a thousand. */
    public record Page(List<TaskJson> items, String next, Counts counts) {}

    /** @param overdue very overdue ones included, which {@code severe} says by themselves */
    record Counts(long todo, long mine, long severe, long overdue, long soon, long normal) {
        static Counts of(InboxCounts.Totals t) {
            return new Counts(t.todo(), t.mine(), t.severe(), t.overdue(), t.soon(), t.normal());
        }
    }

    static TaskJson of(TaskItem item, boolean read, Terms terms, Sentences sentences, Locale locale) {
        return new TaskJson(
                item.taskId(),
                item.kind(),
                item.caseNo(),
                item.caseTitle(),
                item.process(),
                item.step(),
                item.step() == null ? null : sentences.step(item.process(), item.step(), item.stepName(), locale),
                item.region(),
                said(item.place()),
                said(item.organization()),
                said(item.organizationName()),
                item.amount() == null ? null : item.amount().yuan(),
                said(item.link()),
                item.desk() == null ? null : item.desk().id(),
                item.assignee(),
                time(item.createdAt()),
                time(item.dueAt()),
                item.dueAt() != null && terms.isProvisional(item.dueAt()),
                item.dueState().word(),
                read,
                item.outcome(),
                item.outcome() == null ? null : time(item.at()));
    }

    private static String said(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public static OffsetDateTime time(Instant at) {
        return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
    }
}
