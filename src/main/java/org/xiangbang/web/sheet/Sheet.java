package org.xiangbang.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xiangbang.shared.Money;

/**
 * A workbook of one table, written row by row. A text is always a text, whatever it begins with: no program reads it as a formula.
 * Amounts are numbers in yuan, days and times those of Asia/Shanghai.
 */
public final class Sheet implements AutoCloseable {
    /** So many rows, with the headings, are the most that a workbook can hold. */
    public static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int NOTE_HEADING = 20;
    private static final int NOTE = 100;

    private final Workbook book;
    private final Worksheet table;
    private final Progress progress;
    private int row;

    /**
     * @param name the name of its one sheet; what such a name cannot hold is left out
     * @param columns the headings, with their width
     */
    Sheet(OutputStream to, String name, List<Column> columns, Progress progress) {
        this.book = new Workbook(to, "Xiangbang", null);
        this.table = book.newWorksheet(name(name));
        this.progress = progress;
        for (int at = 0; at < columns.size(); at++) {
            table.width(at, columns.get(at).width());
            table.inlineString(0, at, columns.get(at).title());
            table.style(0, at).bold().set();
        }
        table.freezePane(0, 1);
        row = 1;
    }

    /** A heading. @param width in characters of half a hanzi's width */
    public record Column(String title, int width) {}

    /** Says how many rows there will be, so that a reader who waits can be told. */
    public void expect(long rows) {
        progress.expect(rows);
    }

    /**
     * Writes a row.
     *
     * @param cells what stands under each heading: a text, an amount, a number, a day, a time, or null for nothing
     */
    public void row(List<?> cells) {
        for (int at = 0; at < cells.size(); at++) cell(at, cells.get(at));
        row++;
        progress.written(row - 1);
        if (row % ROWS_IN_MEMORY == 0) flush();
    }

    /** Adds a second table that explains the first one. @param lines the texts of each row; the first of each row stands out */
    public void notes(String name, List<List<String>> lines) {
        var notes = book.newWorksheet(name(name));
        notes.width(0, NOTE_HEADING);
        notes.width(1, NOTE);
        for (int line = 0; line < lines.size(); line++)
            for (int at = 0; at < lines.get(line).size(); at++) {
                notes.inlineString(line, at, cut(lines.get(line).get(at)));
                if (at == 0) notes.style(line, at).bold().set();
            }
    }

    private void cell(int at, Object value) {
        if (value instanceof Money money) {
            table.value(row, at, BigDecimal.valueOf(money.fen(), 2));
            table.style(row, at).format("#,##0.00").set();
        } else if (value instanceof Number number) {
            table.value(row, at, number);
        } else if (value instanceof LocalDate day) {
            table.value(row, at, day);
            table.style(row, at).format("yyyy-mm-dd").set();
        } else if (value instanceof Instant time) {
            table.value(row, at, time.atZone(ZONE).toLocalDateTime());
            table.style(row, at).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            table.inlineString(row, at, cut(value.toString()));
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) return text;
        var end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }

    private static String name(String name) {
        var allowed = name.replaceAll("[\\\\/?*\\[\\]:']", "");
        return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME);
    }

    private void flush() {
        try {
            table.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        book.close();
    }
}
