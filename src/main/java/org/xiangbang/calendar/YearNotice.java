package org.xiangbang.calendar;

import java.util.Comparator;
import java.util.List;
import org.xiangbang.shared.VisibleText;

/**
 * The notice of a year as the administrator enters it.
 *
 * @param document the number that is printed on the notice
 * @param reason the reason why a published year is corrected; null or blank for a new year
 */
public record YearNotice(int year, String document, List<HolidayRow> rows, String reason) {

    public YearNotice {
        document = VisibleText.of(document);
        reason = VisibleText.of(reason);
        rows = List.copyOf(rows);
    }

    /** Returns every day that differs from the week, in order. */
    public List<SpecialDay> days() {
        return rows.stream()
                .flatMap(row -> row.days().stream())
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }
}
