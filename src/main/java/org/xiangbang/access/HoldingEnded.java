package org.xiangbang.access;

/**
 * A desk was taken from this person, or their account was closed. Published in that transaction. The module of deputies then
 * publishes a {@link SeatLost} for the person and for everybody who acted there in their name.
 */
public record HoldingEnded(String login) {}
