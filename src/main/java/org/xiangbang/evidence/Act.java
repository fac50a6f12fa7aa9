package org.xiangbang.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xiangbang.shared.Desk;

/**
 * An act as it was appended.
 *
 * @param demonstration the clock was ahead: {@code at} is demonstration time
 * @param login null, as are name and desk, when the engine acted by itself
 * @param principal name of whom the deputy acted for; null in their own right
 * @param offeredAt when the human step began to wait, {@code dueAt} when it was due; null for other acts
 */
public record Act(
        String caseNo,
        int seq,
        Instant at,
        boolean demonstration,
        String login,
        String name,
        Desk desk,
        String act,
        String process,
        Integer version,
        String step,
        String outcome,
        String opinion,
        Map<String, Object> fields,
        List<String> documents,
        String rule,
        Instant offeredAt,
        Instant dueAt,
        String principal) {

    public boolean late() {
        return dueAt != null && at.isAfter(dueAt);
    }
}
