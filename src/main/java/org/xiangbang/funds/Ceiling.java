package org.xiangbang.funds;

import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * The most that may be paid: the tranche's own amount, and for the whole project the smallest of approval, agreement and audited
 * price.
 *
 * @param tranche the amount agreed for this tranche, less what was paid of it before
 * @param project the most that may be paid on the project in all
 * @param paid what was paid on it before
 */
record Ceiling(Money tranche, Money project, Money paid) {

    static final Rule WITHIN_TRANCHE = new Rule("funds.within-tranche", "ours, decision 0050");
    static final Rule WITHIN_CEILING = new Rule("funds.within-ceiling", "rules F-09; ours, decision 0050");

    /** What may still be paid on the project, at least zero. */
    Money left() {
        return paid.compareTo(project) >= 0 ? Money.ZERO : project.minus(paid);
    }

    /** The most that this tranche may ask for now. */
    Money payable() {
        return tranche.atMost(left());
    }

    Verdict mayPay(Money amount) {
        if (amount.compareTo(tranche) > 0) return Verdict.of(false, WITHIN_TRANCHE, amount, tranche);
        return Verdict.of(amount.compareTo(left()) <= 0, WITHIN_CEILING, amount, left(), project, paid);
    }
}
