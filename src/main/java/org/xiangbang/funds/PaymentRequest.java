package org.xiangbang.funds;

import java.util.List;
import java.util.Locale;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * One request for a tranche's money. Pure Java: no Spring, no engine, no SQL.
 *
 * @param round from 1; a request after a rejected or failed one is the next round
 * @param progressPercent work claimed as done, 0 to 100
 * @param papers the kinds of paper that came with it, options of the request form
 * @param returnedBy the step that returned it for supplements, or null
 * @param handledBy persons who took part before the approval
 */
record PaymentRequest(
        TrancheKey key,
        int round,
        Channel channel,
        Money amount,
        String purpose,
        int progressPercent,
        Payee payee,
        List<String> papers,
        Status status,
        String returnedBy,
        List<Long> handledBy) {

    static final Rule PROGRESS_IS_AS_CLAIMED = new Rule("funds.progress-as-claimed", "rules V-09");
    static final Rule APPROVER_DIFFERS = new Rule("funds.approver-differs", "rules 2.3(1)–(3); lifecycle P8");

    /** Whose money, and so who pays: the treasury, or the charity out of its own account. */
    enum Channel {
        FISCAL,
        CHARITY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Channel named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Who receives the money. */
    record Payee(String name, String bank, String account) {}

    /** Where a request stands; the first three hold the tranche. */
    enum Status {
        ASKED,
        APPROVED,
        PAID,
        REJECTED,
        FAILED,
        GIVEN_UP
    }

    /** A corrected request whose money, channel or payee changed is a new one for those who had agreed to it. */
    boolean sameMoney(PaymentRequest corrected) {
        return amount.equals(corrected.amount) && channel == corrected.channel && payee.equals(corrected.payee);
    }

    /** This request, corrected, at the point where {@code before} stood: consents given before hold on. */
    PaymentRequest continuing(PaymentRequest before) {
        return new PaymentRequest(
                key,
                round,
                channel,
                amount,
                purpose,
                progressPercent,
                payee,
                papers,
                before.status,
                before.returnedBy,
                before.handledBy);
    }

    /** Has at least as much been done as is claimed? */
    Verdict mayBeVerified(long percent) {
        return Verdict.of(percent >= progressPercent, PROGRESS_IS_AS_CLAIMED, progressPercent, percent);
    }

    /** The person who approves has taken no part before. */
    Verdict mayBeApprovedBy(long person) {
        return Verdict.of(!handledBy.contains(person), APPROVER_DIFFERS);
    }
}
