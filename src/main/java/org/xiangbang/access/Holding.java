package org.xiangbang.access;

import java.time.OffsetDateTime;

/** Somebody holds a desk, since when, and until when if it is over. */
public record Holding(
        String desk, String login, String name, OffsetDateTime heldFrom, OffsetDateTime heldUntil, String grantedBy) {}
