package org.xiangbang.projects;

import org.xiangbang.shared.Money;

/**
 * One line of a project's budget.
 *
 * @param source {@code fiscal-central}, {@code donation}, … the options of the proposal form
 * @param purpose may be null
 */
public record BudgetLine(int no, String source, String purpose, Money amount) {

    /** Is it the state's money? If so, finance reviews the project and pays it (P5, P8). */
    public boolean fiscal() {
        return source.startsWith("fiscal-");
    }
}
