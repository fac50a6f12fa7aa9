package org.xiangbang.access;

/**
 * A desk was taken from this person, or their account was closed. Published in that transaction; the deputies answer it with a
 * {@link SeatLost} for the person and for everybody who sat there in their name.
 */
public record HoldingEnded(String login) {}
