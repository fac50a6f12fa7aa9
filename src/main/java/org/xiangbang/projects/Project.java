package org.xiangbang.projects;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * A help project. Pure Java: it uses no Spring, no engine and no SQL.
 *
 * @param organization number of the lead organization
 * @param need number of the published need that it answers, or null
 * @param amount asked for, later changed only by an approved change of plan
 * @param approved null before the approval, as {@code agreed} before the agreement and {@code audited} without an audit
 * @param openObjections objections not yet answered; while there is any, no payment is made
 */
public record Project(
        String caseNo,
        String organization,
        String need,
        Plan plan,
        Money amount,
        Money approved,
        Money agreed,
        Money audited,
        LocalDate acceptedOn,
        LocalDate closedOn,
        int openObjections,
        Status status) {

    static final Rule NO_PAYMENT_UNDER_OBJECTION =
            new Rule("projects.no-payment-under-objection", "rules C-20; ours, decision 0022");

    /** The state of a project. The case file holds the word in lowercase. */
    public enum Status {
        ORDERED,
        PROPOSED,
        PAIRED,
        APPROVED,
        SIGNED,
        IMPLEMENTING,
        ACCEPTED,
        CLOSED,
        REJECTED,
        LAPSED,
        WITHDRAWN,
        SUSPENDED,
        TERMINATED,
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Has the case come to its end? */
        public boolean over() {
            return switch (this) {
                case CLOSED, REJECTED, LAPSED, WITHDRAWN, TERMINATED, FAILED -> true;
                default -> false;
            };
        }
    }

    /** Returns the most that may be paid in all: the smallest of approval, agreement and audited price, as far as they exist (P8). */
    public Money ceiling() {
        return Stream.of(approved, agreed, audited).filter(Objects::nonNull).reduce(amount, Money::atMost);
    }

    /** Returns the most that an agreement may promise. */
    public Money ceilingOfAgreement() {
        return approved == null ? amount : amount.atMost(approved);
    }

    public boolean paymentsPaused() {
        return openObjections > 0 || status == Status.SUSPENDED;
    }

    /** May money be paid now, as far as the project itself decides it? */
    public Verdict mayBePaid() {
        return Verdict.of(!paymentsPaused(), NO_PAYMENT_UNDER_OBJECTION, caseNo);
    }
}
