package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.xiangbang.shared.Desk;

/**
 * Somebody is asked to sign or to answer: it waits for that person until {@link OpinionEnded}. Published in the act's transaction.
 *
 * @param id of the opinion
 * @param kind {@code sign} or {@code answer}
 * @param login of who is asked
 */
public record OpinionRequested(
        String id,
        String kind,
        String login,
        String caseNo,
        String businessKey,
        String process,
        int version,
        String step,
        String stepName,
        Desk desk,
        String link,
        Instant openedAt,
        Instant soonAt,
        Instant dueAt) {}
