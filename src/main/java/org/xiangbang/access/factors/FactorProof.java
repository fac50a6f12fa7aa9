package org.xiangbang.access.factors;

import java.time.Instant;

/**
 * Says that a person has proven a second factor.
 *
 * @param at when, by the clock of the database
 */
public record FactorProof(FactorKind kind, Instant at) {
    /** Returns until when it counts. */
    public Instant until() {
        return at.plus(FactorRules.VALID);
    }
}
