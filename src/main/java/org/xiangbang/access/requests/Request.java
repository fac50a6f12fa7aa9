package org.xiangbang.access.requests;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request of an administrator.
 *
 * @param kind word of a {@link RequestKind}
 * @param state open, done, refused, withdrawn or lapsed
 * @param endedBy login of who confirmed, refused or withdrew it; null while it is open and if it lapsed
 * @param answer why it was refused; empty otherwise
 */
public record Request(
        long id,
        String kind,
        List<String> items,
        String reason,
        String askedBy,
        OffsetDateTime askedAt,
        OffsetDateTime lapsesAt,
        String state,
        String endedBy,
        OffsetDateTime endedAt,
        String answer) {}
