package org.xiangbang.access.staff;

import java.util.List;
import java.util.Map;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Violation;

/**
 * What a workbook would change, each with its row. It is entered as a whole or not at all.
 *
 * @param rows how many rows say anything
 * @param unchanged how many of them are entered already
 * @param columns the letter of each column
 * @param ignored the headings of columns that are not read
 */
record StaffPlan(
        int rows,
        List<Change> changes,
        List<Refused> refused,
        int unchanged,
        Map<StaffColumn, String> columns,
        List<String> ignored) {

    /**
     * @param desk the desk that is given; null if the row opens an account alone
     * @param opens whether the row opens the account
     * @param namesake login of another account whose person has the same name; null if there is none, the number says who it is, or it is
     *     no new account
     * @param number what the row says by a number of the person, if that is new; else null
     */
    record Change(
            int row, String login, String name, Desk desk, boolean opens, String namesake, StaffNumbers.Said number) {

        /** Does the row enter a number without opening the account? */
        boolean numbers() {
            return !opens && number != null;
        }
    }

    /** @param column where the fault is */
    record Refused(int row, StaffColumn column, String written, Violation why) {}

    long opened() {
        return changes.stream().filter(Change::opens).count();
    }

    /** Counts the rows that are refused; one row may have several faults. */
    long refusedRows() {
        return refused.stream().mapToInt(Refused::row).distinct().count();
    }

    long numbered() {
        return changes.stream().filter(Change::numbers).count();
    }

    long given() {
        return changes.stream().filter(change -> change.desk() != null).count();
    }
}
