package org.xiangbang.engine.task;

import java.time.Instant;
import org.xiangbang.shared.Desk;

/**
 * Something that happens to a human step, from its offer to its end. Published in the transaction of the act. A listener takes
 * the event that it needs; in a listener that takes all of them the compiler reports a new kind.
 */
public sealed interface StepEvent {
    String taskId();

    /**
     * A human step began to wait for a desk. Published in the transaction that opened it.
     *
     * @param link approval, implementation, disbursement, acceptance, or empty
     * @param soonAt when it turns yellow; at {@code dueAt} it turns red
     */
    record Offered(
            String taskId,
            String caseNo,
            String businessKey,
            String process,
            int version,
            String step,
            String stepName,
            Desk desk,
            String link,
            Instant createdAt,
            Instant soonAt,
            Instant dueAt)
            implements StepEvent {}

    /** A person of its desk claimed an open step, or it was put back; then {@code login} is null. */
    record Claimed(String taskId, String login, Instant at) implements StepEvent {}

    /** An open step was handed from one person of its desk to another (转办); {@link StepEvent.Claimed} is published as well. */
    record Reassigned(String taskId, String from, String to, Instant at) implements StepEvent {}

    /** A person who may do an open step has looked at its page. Published once for each person. */
    record Viewed(String taskId, String login, Instant at) implements StepEvent {}

    /** The due date of an open step has changed because its clock stood still, or because the calendar of its year was published. */
    record DueChanged(String taskId, Instant soonAt, Instant dueAt) implements StepEvent {}

    /**
     * The clock of an open step, or of an opinion asked about one, stands still because its case is suspended.
     *
     * @param since the time until which it ran; null when it goes on
     */
    record ClockPaused(String taskId, Instant since) implements StepEvent {}

    /** The decision on a step was taken back by {@code login}. The step waits again, as the task {@code again}. */
    record Recalled(String taskId, String again, String login) implements StepEvent {}

    /**
     * A human step no longer waits: a person did it, or it was canceled because its process moved on without it.
     *
     * @param step its id in the model
     */
    record Ended(String taskId, String step, boolean completed, Instant at) implements StepEvent {}
}
