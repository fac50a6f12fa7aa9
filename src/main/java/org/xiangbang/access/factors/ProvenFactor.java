package org.xiangbang.access.factors;

import org.xiangbang.shared.Official;

/** Proves a second factor where an act asks for one. */
@FunctionalInterface
public interface ProvenFactor {
    /** Nothing was proven. */
    ProvenFactor NONE = (caseNo, step, by) -> {
        throw FactorRules.NEEDED.broken().at(FactorAtHand.FIELD);
    };

    /**
     * Records in the act's transaction with which factor it is done.
     *
     * @throws org.xiangbang.shared.RuleBroken if the person has proven none in the last five minutes
     */
    void use(String caseNo, String step, Official by);
}
