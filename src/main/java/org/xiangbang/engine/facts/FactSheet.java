package org.xiangbang.engine.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is on record of one fact, as lines and tables. The message {@code fact.<id>} is the name of a line, a table or a column. What
 * has no value is left out.
 */
public final class FactSheet {
    private final List<Line> lines = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    /** One value with the id that the interface keeps. */
    public record Line(String id, FactValue value) {}

    /** Rows of values, one for each column; a value may be null. */
    public record Table(String id, List<String> columns, List<List<FactValue>> rows) {}

    /** Adds a line, unless the value is null. */
    public FactSheet line(String id, FactValue value) {
        if (value != null) lines.add(new Line(id, value));
        return this;
    }

    /** Adds a table with a row for each of the records, unless there are none. A column without any value is left out. */
    public <T> FactSheet table(String id, List<String> columns, Collection<T> records, Function<T, FactValue[]> row) {
        var rows = records.stream().map(row).map(Arrays::asList).toList();
        var filled = columns.stream()
                .filter(column -> rows.stream()
                        .map(cells -> cells.get(columns.indexOf(column)))
                        .anyMatch(Objects::nonNull))
                .toList();
        if (!filled.isEmpty())
            tables.add(new Table(
                    id,
                    filled,
                    rows.stream().map(cells -> of(filled, columns, cells)).toList()));
        return this;
    }

    private static List<FactValue> of(List<String> filled, List<String> columns, List<FactValue> cells) {
        var kept = new ArrayList<FactValue>();
        filled.forEach(column -> kept.add(cells.get(columns.indexOf(column))));
        return Collections.unmodifiableList(kept);
    }

    /** Returns the ids of all documents that it names. */
    public Stream<String> papers() {
        var cells = tables.stream().flatMap(table -> table.rows().stream()).flatMap(List::stream);
        return Stream.concat(lines.stream().map(Line::value), cells)
                .filter(FactValue.Papers.class::isInstance)
                .flatMap(papers -> ((FactValue.Papers) papers).documents().stream());
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Table> tables() {
        return List.copyOf(tables);
    }
}
