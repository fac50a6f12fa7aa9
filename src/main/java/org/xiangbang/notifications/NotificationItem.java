package org.xiangbang.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notification as its reader gets it.
 *
 * @param facts for a step that was offered: process, step, its name in the model, due date; for other kinds the arguments of
 *     their sentence
 * @param step the step that it is about, known as long as the notification that the step was offered is stored; null
 *     otherwise
 * @param readAt when it was read, or settled because its step ended; null while it is unread
 * @param endedAt when its step ended, whoever did it; null while it is open
 */
public record NotificationItem(
        UUID id,
        String kind,
        String caseNo,
        String title,
        String taskId,
        List<String> facts,
        Step step,
        Instant at,
        Instant readAt,
        Instant endedAt) {

    /** A human step with its due date. */
    public record Step(String process, String id, String name, Instant dueAt) {}

    /**
     * Returns where it leads: to the step as long as it is open, to the case, to the steps of the division to which a desk has gone;
     * null if it leads nowhere.
     */
    public String page() {
        if (taskId != null && endedAt == null) return "/tasks/" + taskId;
        if (caseNo != null) return "/cases/" + caseNo;
        return kind.equals(NotificationKind.DESK_SUCCEEDED) ? "/tasks?region=" + facts.get(facts.size() - 1) : null;
    }

    public boolean unread() {
        return readAt == null;
    }
}
