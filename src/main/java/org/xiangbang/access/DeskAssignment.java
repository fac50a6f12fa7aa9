package org.xiangbang.access;

import java.time.OffsetDateTime;

/** Says that a person holds a desk, and since when. */
public record DeskAssignment(String desk, String login, String name, OffsetDateTime heldFrom) {}
