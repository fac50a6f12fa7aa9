package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.xiangbang.shared.Official;

/**
 * Somebody is no longer asked.
 *
 * @param id of the opinion
 * @param by who signed or answered; null when it was dropped or lapsed
 * @param outcome {@code agree}, {@code disagree} or {@code answered}; null when {@code by} is
 */
public record OpinionEnded(String id, Official by, String outcome, Instant at) {}
