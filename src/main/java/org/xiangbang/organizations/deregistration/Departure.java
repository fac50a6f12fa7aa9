package org.xiangbang.organizations.deregistration;

import java.time.Instant;
import java.time.LocalDate;
import org.xiangbang.shared.Rule;

/**
 * How an organization leaves the directory for good.
 *
 * @param absorbedBy the organization into which it was merged; null if it was deregistered
 * @param leftOn the day on which the registration authority wrote it off
 * @param enteredAt when civil affairs confirmed it; null while it waits
 */
public record Departure(String organization, String absorbedBy, LocalDate leftOn, String ground, Instant enteredAt) {
    /** A deregistration and a merger do not wait beside each other. */
    public static final Rule ONE_AT_A_TIME = new Rule("organizations.departure-waits", "ours, decision 0126");
}
