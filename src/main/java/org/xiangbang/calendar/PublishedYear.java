package org.xiangbang.calendar;

import java.time.Instant;

/**
 * A year whose calendar is known, as it is in force.
 *
 * @param document the number of the notice; null, like {@code login} and {@code name}, for a year that came with the program
 * @param reason the reason why it was corrected; null if it never was
 */
public record PublishedYear(
        long id, int year, String document, String login, String name, Instant at, String reason, int edition) {}
