package org.xiangbang.calendar;

import java.time.Instant;

/**
 * The end of a term.
 *
 * @param soon the time from which it is yellow, because 70 % of the term have passed
 * @param at the last second of its last day; from then on it is red
 * @param provisional whether the holidays of a year into which it reaches are not announced yet
 */
public record Deadline(Instant soon, Instant at, boolean provisional) {}
