package org.xiangbang.projects.view;

import java.util.List;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Tranche;
import org.xiangbang.shared.Money;

/**
 * A tranche as it was planned, beside what was paid on it.
 *
 * @param parts what was paid of each line of the budget
 */
record PlannedTranche(Tranche tranche, List<Part> parts) {

    /** What was paid of one line. */
    record Part(BudgetLine line, Money paid) {}

    static List<PlannedTranche> of(
            List<Tranche> tranches, List<LineAccount> budget, List<LineAccounts.OnTranche> payments) {
        return tranches.stream()
                .map(tranche -> new PlannedTranche(
                        tranche,
                        payments.stream()
                                .filter(payment -> payment.tranche() == tranche.no())
                                .flatMap(payment -> budget.stream()
                                        .filter(account -> account.no() == payment.line())
                                        .map(account -> new Part(account.line(), payment.amount())))
                                .toList()))
                .toList();
    }

    /** Returns what was paid in all. What an old payment named no line for counts as soon as the tranche is paid. */
    public Money paid() {
        var placed = Money.sum(parts.stream().map(Part::paid).toList());
        return tranche.isPaid() && tranche.paid().compareTo(placed) > 0 ? tranche.paid() : placed;
    }

    /** Returns what was paid without a line. */
    public Money unplaced() {
        return paid().minus(Money.sum(parts.stream().map(Part::paid).toList()));
    }

    /** Returns by how much less than planned was paid; nothing if it was as much or more. */
    public Money less() {
        return paid().compareTo(tranche.amount()) < 0 ? tranche.amount().minus(paid()) : Money.ZERO;
    }

    /** Returns by how much more than planned was paid. */
    public Money more() {
        return paid().compareTo(tranche.amount()) > 0 ? paid().minus(tranche.amount()) : Money.ZERO;
    }
}
