package org.xiangbang.projects.change;

import java.time.LocalDate;
import java.util.List;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.shared.Money;

/**
 * A change of plan that the organization asked for.
 *
 * @param affected how much of the investment the change concerns
 * @param place null when the place stays, like {@code endsOn} and {@code amount}
 * @param budget the new lines, empty when the amount stays
 */
public record PlanChange(
        int no,
        String subject,
        String description,
        Money affected,
        String place,
        LocalDate endsOn,
        Money amount,
        List<BudgetLine> budget) {

    private static final int WHOLE = 10_000;

    /**
     * Returns the larger of the amount that the change concerns and the amount that it adds or takes away, in basis points of the
     * whole investment (F-14).
     */
    long basisPoints(Money investment) {
        long moved = amount == null ? 0 : Math.abs(amount.fen() - investment.fen());
        long touched = Math.max(affected.fen(), moved);
        return Math.floorDiv(Math.multiplyExact(touched, WHOLE) + investment.fen() - 1, investment.fen());
    }
}
