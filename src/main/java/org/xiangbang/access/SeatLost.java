package org.xiangbang.access;

/**
 * Somebody may no longer sit where they sat: a desk was taken from them, a deputyship is over, or their account was closed.
 * Published in that transaction; what they had taken there goes back to its desk.
 */
public record SeatLost(String login) {}
