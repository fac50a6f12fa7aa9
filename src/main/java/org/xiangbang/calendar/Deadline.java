package org.xiangbang.calendar;

import java.time.Instant;

/**
 * When a term is over.
 *
 * @param soon from here on it is yellow: 70 % of the term have passed
 * @param at the last second of its last day; from then on it is red
 * @param provisional true when a year it reaches into has no announced holidays yet
 */
public record Deadline(Instant soon, Instant at, boolean provisional) {}
