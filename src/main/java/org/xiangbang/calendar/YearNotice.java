package org.xiangbang.calendar;

import java.util.Comparator;
import java.util.List;

/**
 * The notice of a year as the administrator enters it.
 *
 * @param document number of the notice, as it stands on it
 * @param reason why a published year is corrected; null or blank for a new one
 */
public record YearNotice(int year, String document, List<HolidayRow> rows, String reason) {

    public YearNotice {
        document = document == null ? "" : document.strip();
        reason = reason == null ? "" : reason.strip();
        rows = List.copyOf(rows);
    }

    /** Every day that differs from the week, in order. */
    public List<SpecialDay> days() {
        return rows.stream()
                .flatMap(row -> row.days().stream())
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }
}
