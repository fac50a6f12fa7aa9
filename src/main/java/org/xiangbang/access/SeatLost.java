package org.xiangbang.access;

/**
 * A person may no longer act where they could act: a desk was taken from them, a deputyship is over, or their account was closed.
 * Published in that transaction. What the person had claimed there goes back to its desk.
 */
public record SeatLost(String login) {}
