package org.xiangbang.cases.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xiangbang.cases.CaseList;
import org.xiangbang.web.FormField;

/**
 * How a list of cases is shown: as a page, and as a workbook. A module has one bean for each of its lists.
 *
 * @param name the name of the list: {@code needs} has the address {@code /needs}, and its messages begin with {@code needs.}
 * @param title the cell with the name of the case and its number, with which every row begins
 * @param number the number of the case
 * @param categories what the list can be filtered by beside region and status
 * @param columns those that can be shown, in their order
 */
public record CaseTable<T>(
        String name,
        CaseList<T> cases,
        Function<T, String> title,
        Function<T, String> number,
        Function<Locale, List<FormField.Option>> categories,
        List<CaseColumn<T>> columns) {

    public String path() {
        return "/" + name;
    }

    String key(String word) {
        return name + ".column." + word;
    }

    CaseCell first(T row) {
        return CaseCell.link(title.apply(row), path() + "/" + number.apply(row), number.apply(row));
    }
}
