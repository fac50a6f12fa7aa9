package org.xiangbang.disclosure;

import java.time.Instant;

/**
 * Something that is or was on public notice.
 *
 * @param region the region of the case
 * @param stepName name of the notice in the model, in Chinese
 * @param until when it is over unless a person objects
 * @param closedAt null while it is on display
 * @param objected whether a person objected
 */
public record PublicNotice(
        String taskId,
        String caseNo,
        String title,
        String region,
        String process,
        String step,
        String stepName,
        Instant postedAt,
        Instant until,
        Instant closedAt,
        boolean objected) {}
