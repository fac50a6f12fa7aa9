package org.xiangbang.access;

import java.time.OffsetDateTime;

/** Somebody holds a desk, and since when. */
public record DeskAssignment(String desk, String login, String name, OffsetDateTime heldFrom) {}
