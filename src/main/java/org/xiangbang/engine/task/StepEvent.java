package org.xiangbang.engine.task;

import java.time.Instant;
import org.xiangbang.shared.Desk;

/**
 * What happens to a human step from its offer to its end. Published in the transaction of the act. Listeners take the one
 * they need; who takes them all learns from the compiler of a new one.
 */
public sealed interface StepEvent {
    String taskId();

    /**
     * A human step began to wait for a desk. Published in the transaction that opened it.
     *
     * @param link approval, implementation, disbursement, acceptance, or empty
     * @param soonAt when it turns yellow; {@code dueAt} when red
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

    /** An open step was taken by somebody of its desk, or put back: then {@code login} is null. */
    record Claimed(String taskId, String login, Instant at) implements StepEvent {}

    /** An open step was handed from one person of its desk to another (转办); {@link StepEvent.Claimed} is published as well. */
    record Reassigned(String taskId, String from, String to, Instant at) implements StepEvent {}

    /** Somebody who may do an open step has looked at its page; told once for each person. */
    record Viewed(String taskId, String login, Instant at) implements StepEvent {}

    /** An open step is due at another time than before: its clock stood still, or the calendar of its year was published. */
    record DueChanged(String taskId, Instant soonAt, Instant dueAt) implements StepEvent {}

    /**
     * The clock of an open step, or of an opinion asked about one, stands still with its suspended case.
     *
     * @param since until when it ran; null: it goes on
     */
    record ClockPaused(String taskId, Instant since) implements StepEvent {}

    /** Somebody took the decision on a step back: it waits again, as another task. */
    record Recalled(String taskId, String login) implements StepEvent {}

    /**
     * A human step no longer waits: done by somebody, or canceled because its process moved on without it.
     *
     * @param step its id in the model
     */
    record Ended(String taskId, String step, boolean completed, Instant at) implements StepEvent {}
}
