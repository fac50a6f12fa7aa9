package org.xiangbang.disclosure;

import java.time.Instant;

/**
 * Something that hung, or hangs, on public notice.
 *
 * @param region of the case
 * @param stepName name of the notice in the model, Chinese
 * @param until when it is over unless somebody objects
 * @param closedAt null while it hangs
 * @param objected did somebody object
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
