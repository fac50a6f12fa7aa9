package org.xiangbang.access;

/**
 * The desks of a division that has ended, or of an organization that was merged, are from now on those of its successor. Published
 * once, in the transaction in which their holders were given them; what is kept for a desk goes with it.
 *
 * @param from code of the division, or number of the organization; {@code to} likewise
 */
public record DesksSucceeded(String from, String to) {}
