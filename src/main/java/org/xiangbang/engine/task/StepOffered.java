package org.xiangbang.engine.task;

import java.time.Instant;
import org.xiangbang.shared.Desk;

/**
 * A human step began to wait for a desk. Published in the transaction that opened it.
 *
 * @param link approval, implementation, disbursement, acceptance, or empty
 * @param soonAt when it turns yellow; {@code dueAt} when red
 */
public record StepOffered(
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
        Instant dueAt) {}
