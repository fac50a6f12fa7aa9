package org.xiangbang.evidence;

import java.time.Instant;
import org.xiangbang.shared.Desk;

/** A human step that waits: at which desk, since when, and when it is due. */
public record OpenOffer(
        String taskId,
        String businessKey,
        String process,
        int version,
        String step,
        Desk desk,
        Instant offeredAt,
        Instant soonAt,
        Instant dueAt) {

    /** Returns {@code overdue}, {@code soon} or {@code open}. */
    public String state(Instant now) {
        if (now.isAfter(dueAt)) return "overdue";
        return now.isAfter(soonAt) ? "soon" : "open";
    }
}
