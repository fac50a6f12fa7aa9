package org.xiangbang.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.sheet.Sheet;
import org.xiangbang.web.sheet.Sheets;

/** Writes a list of cases as a workbook: the same rows, order and columns that its reader is shown, as all of them were at one moment. */
@Component
class CaseSheets {
    private static final int WIDE = 36;
    private static final int USUAL = 18;

    /** A question needs a size; a workbook has every row. */
    private static final int ANY_SIZE = 1;

    private final Sheets sheets;
    private final ChosenColumns chosen;
    private final CaseTexts texts;
    private final Sentences sentences;

    CaseSheets(Sheets sheets, ChosenColumns chosen, CaseTexts texts, Sentences sentences) {
        this.sheets = sheets;
        this.chosen = chosen;
        this.texts = texts;
        this.sentences = sentences;
    }

    /**
     * @param columns the words of the columns; empty for those that the reader has chosen
     * @throws FormRefused naming the part of the question that is none, or {@code size} if there are more rows than a workbook holds
     */
    <T> ResponseEntity<Resource> of(
            CaseTable<T> table, CaseListQuestion asked, List<String> columns, Official by, Locale locale) {
        var query = asked.query(ANY_SIZE);
        var counted = texts.countedColumn(query.figure(), locale);
        var shown = columns.isEmpty() ? chosen.of(table, counted, by) : ChosenColumns.named(table, columns);
        var headings = new ArrayList<Sheet.Column>();
        headings.add(new Sheet.Column(sentences.text("cases.list.number", locale), USUAL));
        headings.add(new Sheet.Column(sentences.text(table.key("title"), locale), WIDE));
        shown.forEach(column -> headings.add(new Sheet.Column(
                texts.heading(table, column.word(), query.figure(), locale), column.number() ? USUAL : WIDE)));
        return sheets.answer(
                sentences.text(table.name() + ".title", locale),
                table.name(),
                headings,
                by,
                sheet -> table.cases()
                        .each(
                                query,
                                by,
                                count -> expect(count, sheet),
                                row -> sheet.row(cells(table, shown, row, locale))));
    }

    static void expect(long count, Sheet sheet) {
        if (count > Sheet.MOST_ROWS) throw new FormRefused("size", "cases.list.sheet-long", count, Sheet.MOST_ROWS);
        sheet.expect(count);
    }

    private static <T> List<Object> cells(CaseTable<T> table, List<CaseColumn<T>> shown, T row, Locale locale) {
        var cells = new ArrayList<>();
        cells.add(table.number().apply(row));
        cells.add(table.title().apply(row));
        shown.forEach(column -> cells.add(column.cell().apply(row, locale).value()));
        return cells;
    }
}
