package org.xiangbang.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiangbang.reports.web.OverviewTable.Row;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.sheet.Sheet;
import org.xiangbang.web.sheet.Sheets;

/** Writes the county overview as a workbook: one row for each number, amounts in yuan. */
@Component
class OverviewSheet {
    private static final List<String> HEAD = List.of("table", "row", "number", "value", "unit", "count");
    private static final int NARROW = 12;
    private static final int WIDE = 24;

    private final Sheets sheets;
    private final Sentences sentences;

    OverviewSheet(Sheets sheets, Sentences sentences) {
        this.sheets = sheets;
        this.sentences = sentences;
    }

    ResponseEntity<Resource> of(Overview overview, Official reader, Locale locale) {
        var columns = HEAD.stream()
                .map(word -> new Sheet.Column(
                        sentences.text("county.sheet." + word, locale), HEAD.indexOf(word) < 3 ? WIDE : NARROW))
                .toList();
        var name = sentences.text("county.sheet", locale, overview.name(), overview.year());
        return sheets.answer(
                name,
                "county-" + overview.place() + "-" + overview.year(),
                columns,
                reader,
                sheet -> overview.tables().forEach(table -> write(table, sheet, locale)));
    }

    private void write(OverviewTable table, Sheet sheet, Locale locale) {
        for (var row : table.rows()) write(table, row, sheet, locale);
        if (table.total() != null) write(table, table.total(), sheet, locale);
    }

    private void write(OverviewTable table, Row row, Sheet sheet, Locale locale) {
        for (int at = 0; at < row.cells().size(); at++) {
            var cell = row.cells().get(at);
            if (cell.value() == null) continue;
            var column = table.columns().get(at);
            sheet.row(Arrays.asList(
                    table.title(),
                    row.label(),
                    column.label(),
                    cell.value(),
                    sentences.text("county.sheet.unit." + column.unit().name().toLowerCase(Locale.ROOT), locale),
                    cell.cases()));
        }
    }
}
