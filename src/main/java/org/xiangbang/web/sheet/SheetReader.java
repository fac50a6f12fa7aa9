package org.xiangbang.web.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** Reads the first table of a workbook (xlsx) that somebody sent. Nothing in it is computed, and its size is bounded before. */
public final class SheetReader {
    /** Columns further to the right are not read. */
    private static final int MOST_COLUMNS = 50;

    /** Nothing that is read from a table is longer; a longer text is cut, and refused by whoever reads it. */
    private static final int LONGEST_TEXT = 300;

    /** A number in a cell has no more exact digits than these. */
    private static final int EXACT_DIGITS = 15;

    private SheetReader() {}

    /**
     * A cell that is not empty.
     *
     * @param column its place in the row, the first being 0
     * @param address as the spreadsheet writes it: {@code B7}
     * @param text what is written in it, without spaces around it; a whole number without a decimal point
     * @param formula whether it is computed, or went wrong when it was
     * @param rounded whether it is a number of so many digits that the spreadsheet has changed the last ones
     */
    public record Cell(int column, String address, String text, boolean formula, boolean rounded) {}

    /** @param number as the spreadsheet counts, the first being 1 */
    public record Line(int number, List<Cell> cells) {}

    /**
     * Returns the rows that are not empty.
     *
     * @param mostRows more rows than these are refused
     * @throws FormRefused naming {@code field} if it is no workbook, or unpacks to too much, or has too many rows
     */
    public static List<Line> read(byte[] content, String field, int mostRows) {
        new SheetBounds(field, mostRows).check(content);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(SheetReader::line)
                    .filter(line -> !line.cells().isEmpty())
                    .toList();
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NoSuchElementException damaged) {
            throw new FormRefused(field, "sheet.no-workbook");
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++)
            row.getOptionalCell(at)
                    .map(SheetReader::cell)
                    .filter(SheetReader::filled)
                    .ifPresent(cells::add);
        return new Line(row.getRowNum(), cells);
    }

    private static boolean filled(Cell cell) {
        return cell.formula() || !cell.text().isEmpty();
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        var computed = cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
        var text = computed ? "" : VisibleText.of(text(cell));
        return new Cell(
                cell.getColumnIndex(),
                cell.getAddress().toString(),
                text,
                computed,
                cell.getType() == CellType.NUMBER && text.length() > EXACT_DIGITS);
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        var text = cell.getType() == CellType.NUMBER ? number(cell.getRawValue()) : cell.getText();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** A code of twelve digits may be stored as 5.1322810021E11. */
    private static String number(String raw) {
        var number = new BigDecimal(raw);
        if (Math.abs(number.scale()) > LONGEST_TEXT
                || number.remainder(BigDecimal.ONE).signum() != 0) return raw;
        return number.toBigInteger().toString();
    }
}
