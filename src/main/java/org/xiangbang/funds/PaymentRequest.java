package org.xiangbang.funds;

import java.util.List;
import java.util.Locale;
import org.xiangbang.organizations.BankAccount;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * One request for a tranche's money. Pure Java: it uses no Spring, no engine and no SQL.
 *
 * @param round from 1; a request after a rejected or failed one is the next round
 * @param draws the lines of the budget on which it draws, together the amount
 * @param progressPercent work claimed as done, 0 to 100
 * @param difference why the payee is not the registered account
 * @param papers the kinds of paper that came with it, options of the request form
 * @param returnedBy the step that returned it for supplements, or null
 * @param handledBy persons who took part before the approval
 */
record PaymentRequest(
        TrancheKey key,
        int round,
        List<Draw> draws,
        Money amount,
        String purpose,
        int progressPercent,
        Payee payee,
        Difference difference,
        List<String> papers,
        Status status,
        String returnedBy,
        List<Long> handledBy) {

    static final Rule PROGRESS_IS_AS_CLAIMED = new Rule("funds.progress-as-claimed", "rules V-09");
    static final Rule APPROVER_DIFFERS =
            new Rule("funds.approver-differs", "rules 2.3(1), 2.3(2), 2.3(3); lifecycle P8");

    /** Says whose money is paid, and so who pays it; the table {@code funds-channel} gives it for each line of a budget. */
    enum Channel {
        /** The state's money, paid by the treasury. */
        FISCAL,
        /** What a charity was given; it pays from its own account. */
        CHARITY,
        /** What a public fundraising brought; the qualified charity that holds it pays. */
        FUNDRAISING,
        /** The organization's own money, membership fees among it. */
        OWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Channel named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Money that is asked for from one line of the budget. */
    record Draw(int line, Channel channel, Money amount) {
        /** Stands in requests from before lines were named, if their amount fits on no line. */
        static final int NO_LINE = 0;
    }

    /**
     * Who receives the money.
     *
     * @param registered the id of the organization's registered account, if the request names that one; null for any other payee
     */
    record Payee(String name, String bank, String number, Long registered) {
        BankAccount account() {
            return new BankAccount(name, bank, number);
        }
    }

    /** Why the payee is not the registered account, and the documents that show it. Requests from before may say neither. */
    record Difference(String reason, List<String> proofs) {
        static final Difference NONE = new Difference(null, List.of());
    }

    /** The state of a request. While it is in one of the first three no other request for the tranche is possible. */
    enum Status {
        ASKED,
        APPROVED,
        PAID,
        REJECTED,
        FAILED,
        GIVEN_UP
    }

    /** Are the lines, their amounts and the payee the same? If not, those who had agreed to the request have to decide again. */
    boolean sameMoney(PaymentRequest corrected) {
        return draws.equals(corrected.draws) && payee.equals(corrected.payee);
    }

    /** Returns the kinds of money that are asked for, each once: every kind is a part that its holder pays. */
    List<Channel> channels() {
        return channels(draws);
    }

    static List<Channel> channels(List<Draw> draws) {
        return draws.stream().map(Draw::channel).distinct().sorted().toList();
    }

    /** Returns what is asked for from each line of that kind of money. */
    List<Draw> of(Channel channel) {
        return draws.stream().filter(draw -> draw.channel() == channel).toList();
    }

    Money amount(Channel channel) {
        return Money.sum(of(channel).stream().map(Draw::amount).toList());
    }

    /** Returns this corrected request in the state of {@code before}: consents that were given before stay valid. */
    PaymentRequest continuing(PaymentRequest before) {
        return new PaymentRequest(
                key,
                round,
                draws,
                amount,
                purpose,
                progressPercent,
                payee,
                difference,
                papers,
                before.status,
                before.returnedBy,
                before.handledBy);
    }

    /** Returns this request for another amount. */
    PaymentRequest asking(Money other, List<Draw> on) {
        return new PaymentRequest(
                key,
                round,
                on,
                other,
                purpose,
                progressPercent,
                payee,
                difference,
                papers,
                status,
                returnedBy,
                handledBy);
    }

    /** Has at least as much work been done as the request claims? */
    Verdict mayBeVerified(long percent) {
        return Verdict.of(percent >= progressPercent, PROGRESS_IS_AS_CLAIMED, progressPercent, percent);
    }

    /** The person who approves must not have taken part before. */
    Verdict mayBeApprovedBy(long person) {
        return Verdict.of(!handledBy.contains(person), APPROVER_DIFFERS);
    }
}
