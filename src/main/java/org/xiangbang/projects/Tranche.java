package org.xiangbang.projects;

import java.time.LocalDate;
import org.xiangbang.shared.Money;

/**
 * One tranche of an agreement, numbered from 1 in the order of payment.
 *
 * @param basisPoints its share of the agreed amount, 10,000 = the whole
 * @param milestone number of the milestone it waits for, null unless {@code due} is MILESTONE
 * @param months months after acceptance, null unless {@code due} is RETENTION
 * @param paid null until the payment was confirmed, like {@code paidOn}
 */
public record Tranche(
        int no,
        int basisPoints,
        Money amount,
        Due due,
        Integer milestone,
        Integer months,
        Money paid,
        LocalDate paidOn) {

    /** What a tranche waits for. */
    public enum Due {
        START,
        MILESTONE,
        ACCEPTANCE,
        RETENTION
    }

    /** A tranche as an agreement plans it. */
    public static Tranche planned(int no, int basisPoints, Money amount, Due due, Integer milestone, Integer months) {
        return new Tranche(no, basisPoints, amount, due, milestone, months, null, null);
    }

    /** Returns the same tranche with its number raised by {@code earlier}. */
    public Tranche after(int earlier) {
        return new Tranche(no + earlier, basisPoints, amount, due, milestone, months, paid, paidOn);
    }

    public boolean isPaid() {
        return paid != null;
    }

    /** Is it due before the work is accepted? */
    public boolean beforeAcceptance() {
        return due == Due.START || due == Due.MILESTONE;
    }
}
