package org.xiangbang.evidence;

import java.time.Instant;

/** The offer of a human step that an act has ended: since when it waited, and when it was due. */
public record SettledOffer(Instant offeredAt, Instant dueAt) {}
