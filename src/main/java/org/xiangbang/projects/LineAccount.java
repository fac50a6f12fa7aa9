package org.xiangbang.projects;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * A line of the budget with what was agreed, audited and paid of it. Pure Java: it uses no Spring, no engine and no SQL.
 *
 * @param agreed the line's share of the agreed amount; null before the agreement
 * @param audited the line's share of the audited price; null without an audit
 * @param ceiling the most that may be paid of the line in all: the smallest of its amount and its shares of approval, agreement
 *     and audited price, never less than what was paid
 */
public record LineAccount(BudgetLine line, Money agreed, Money audited, Money paid, Money ceiling) {
    static final Rule WITHIN_LINE = new Rule("projects.within-line", "rules F-09, F-10; ours, decision 0095");

    /**
     * Divides the project's ceilings among its lines, in proportion to their amounts.
     *
     * @param paid what was paid of each line, in the order of {@code lines}
     */
    static List<LineAccount> of(Project project, List<BudgetLine> lines, List<Money> paid) {
        var amounts = lines.stream().map(BudgetLine::amount).toList();
        var approved = shares(project.approved(), amounts, paid);
        var agreed = shares(project.agreed(), amounts, paid);
        var audited = shares(project.audited(), amounts, paid);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new LineAccount(
                        lines.get(i),
                        agreed.get(i),
                        audited.get(i),
                        paid.get(i),
                        Stream.of(approved.get(i), agreed.get(i), audited.get(i))
                                .filter(Objects::nonNull)
                                .reduce(amounts.get(i), Money::atMost)))
                .toList();
    }

    private static List<Money> shares(Money total, List<Money> amounts, List<Money> paid) {
        return total == null ? amounts.stream().map(amount -> (Money) null).toList() : Shares.of(total, amounts, paid);
    }

    public int no() {
        return line.no();
    }

    /** What may still be paid of the line, at least zero. */
    public Money left() {
        return paid.compareTo(ceiling) >= 0 ? Money.ZERO : ceiling.minus(paid);
    }

    /** Does the line of a new budget leave room for what was paid of this one? */
    public boolean coveredBy(BudgetLine next) {
        return next.no() == line.no()
                && next.source().equals(line.source())
                && next.amount().compareTo(paid) >= 0;
    }

    /** May so much be paid of the line now? */
    public Verdict mayPay(Money amount) {
        return Verdict.of(amount.compareTo(left()) <= 0, WITHIN_LINE, line.no(), amount, left(), ceiling, paid);
    }
}
