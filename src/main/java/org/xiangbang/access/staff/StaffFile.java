package org.xiangbang.access.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.web.sheet.SheetReader;

/**
 * A workbook of people and desks: the first row has the headings, each other row a person with a desk, or a person alone. A person
 * with several desks has a row for each.
 *
 * @param columns the letter of each column, by which a row's faults are named
 * @param ignored the headings of columns that say nothing here
 */
record StaffFile(List<Entry> entries, Map<StaffColumn, String> columns, List<String> ignored) {
    /** A county with all its villages has fewer people at its desks; so many rows with their heading are entered within half a minute. */
    static final int MOST_ROWS = 5_000;

    static final String FIELD = "file";

    /**
     * @param number the row as the spreadsheet counts
     * @param formulas the addresses of cells that are computed
     * @param rounded the addresses of numbers that the spreadsheet has rounded
     */
    record Entry(
            int number,
            Map<StaffColumn, String> values,
            Map<StaffColumn, String> formulas,
            Map<StaffColumn, String> rounded) {

        String of(StaffColumn column) {
            return values.getOrDefault(column, "");
        }
    }

    /**
     * @param headings what each column may be called, in any language
     * @throws FormRefused naming {@code file} if it is no such workbook
     */
    static StaffFile read(byte[] content, Map<String, StaffColumn> headings) {
        var lines = SheetReader.read(content, FIELD, MOST_ROWS);
        if (lines.isEmpty()) throw new FormRefused(FIELD, "staff.file-empty");
        var ignored = new ArrayList<String>();
        var places = places(lines.get(0), headings, ignored);
        var entries = lines.stream()
                .skip(1)
                .map(line -> entry(line, places))
                .filter(entry -> !entry.values().isEmpty() || !entry.formulas().isEmpty())
                .toList();
        if (entries.isEmpty()) throw new FormRefused(FIELD, "staff.file-empty");
        var letters = new EnumMap<StaffColumn, String>(StaffColumn.class);
        places.forEach((place, column) -> letters.put(column, letter(place)));
        return new StaffFile(entries, letters, ignored);
    }

    private static Map<Integer, StaffColumn> places(
            SheetReader.Line first, Map<String, StaffColumn> headings, List<String> ignored) {
        var places = new HashMap<Integer, StaffColumn>();
        for (var cell : first.cells()) {
            var column = headings.get(cell.text());
            if (column == null) ignored.add(cell.text());
            else if (places.containsValue(column)) throw new FormRefused(FIELD, "staff.column-twice", cell.text());
            else places.put(cell.column(), column);
        }
        if (Arrays.stream(StaffColumn.values())
                .anyMatch(column -> column.isRequired() && !places.containsValue(column)))
            throw new FormRefused(FIELD, "staff.columns");
        return places;
    }

    private static Entry entry(SheetReader.Line line, Map<Integer, StaffColumn> places) {
        var values = new EnumMap<StaffColumn, String>(StaffColumn.class);
        var formulas = new EnumMap<StaffColumn, String>(StaffColumn.class);
        var rounded = new EnumMap<StaffColumn, String>(StaffColumn.class);
        for (var cell : line.cells()) {
            var column = places.get(cell.column());
            if (column == null) continue;
            if (cell.rounded()) rounded.put(column, cell.address());
            if (cell.formula()) formulas.put(column, cell.address());
            else values.put(column, cell.text());
        }
        return new Entry(line.number(), values, formulas, rounded);
    }

    private static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + letter(column % 26);
    }
}
