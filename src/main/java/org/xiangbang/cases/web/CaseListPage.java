package org.xiangbang.cases.web;

import java.util.List;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.web.FormField;

/**
 * A page of a list of cases as {@code cases/list} shows it.
 *
 * @param name the name of the list, which is its path and the beginning of its message keys
 * @param kind the word of the kind, which is the middle part of the message keys of its statuses
 * @param amounts whether it can be filtered by amounts
 * @param statuses the words of the statuses to filter by
 * @param chips the conditions by which the list is filtered
 * @param choices all columns, and which of them are shown
 * @param totals how many cases there are, and the sum of their amounts; null behind the first page
 * @param more the address of the next page; null on the last page
 */
record CaseListPage(
        String name,
        String kind,
        CaseQuery query,
        boolean amounts,
        List<String> statuses,
        List<FormField.Option> categories,
        List<Chip> chips,
        List<Heading> headings,
        List<List<Cell>> rows,
        List<Choice> choices,
        String totals,
        String more) {

    /** One condition, and the address of the list without this condition. */
    public record Chip(String label, String without) {}

    /**
     * @param sorts the address of the list in the order of this column, or in the opposite one if it has that order; null if it cannot
     *     be sorted by it
     * @param order {@code ascending} or {@code descending} for the column by which the list is sorted; else null
     */
    public record Heading(String title, boolean number, String sorts, String order) {}

    /**
     * What stands there, as people read it.
     *
     * @param label the heading, which a narrow page repeats; null where nothing needs it
     * @param place whether it is the full name of a place, of which readers are shown what they need
     */
    public record Cell(String text, CaseCell it, boolean number, String label, boolean place) {}

    public record Choice(String word, String title, boolean shown) {}

    public String path() {
        return "/" + name;
    }

    /** Returns the address of this list on its first page. */
    public String address() {
        return query.address(path());
    }

    /** Returns the address of the workbook with the same rows, order and columns. */
    public String sheet() {
        return query.address("/lists/" + name + "/sheet");
    }
}
