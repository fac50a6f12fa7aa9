package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.xiangbang.shared.Official;

/**
 * A person is no longer asked for an opinion.
 *
 * @param id id of the opinion
 * @param by the person who signed or answered; null when the opinion was dropped or lapsed
 * @param outcome {@code agree}, {@code disagree} or {@code answered}; null when {@code by} is
 */
public record OpinionEnded(String id, Official by, String outcome, Instant at) {}
