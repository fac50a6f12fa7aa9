package org.xiangbang.engine.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xiangbang.shared.Outcome;

/**
 * A field that a human step asks for, as its model declares it.
 *
 * @param type string, text, long, date, boolean, enum, choices, money, document, region, organization, uscc or table
 * @param required whether the case cannot go on without it
 * @param columns the columns of a table; empty for other types
 * @param optionsFrom the name of the records from which the options are taken, as {@code options} after the case is known; empty
 *     where the model lists them
 * @param numberOf what kind of paper the field holds the number of, such as {@code reply}; empty for other fields
 */
public record FieldDefinition(
        String id,
        String label,
        String type,
        boolean required,
        Bounds bounds,
        List<Option> options,
        List<Column> columns,
        String unit,
        String help,
        String defaultValue,
        String optionsFrom,
        String numberOf) {
    private static final Set<String> CHOSEN = Set.of("enum", "choices");

    /**
     * The limits of a value.
     *
     * @param min the smallest value, inclusive like {@code max}; yuan for money; null where unbounded
     * @param minLength the smallest number of characters, {@code maxLength} is the largest; null where unbounded
     * @param minRows the smallest number of rows of a table
     * @param past true for the date of what has been done: today or earlier
     * @param neededWith the outcome with which alone the field is required, such as {@code return}; empty for other fields
     */
    public record Bounds(
            BigDecimal min,
            BigDecimal max,
            Integer minLength,
            Integer maxLength,
            int minRows,
            boolean past,
            String neededWith) {
        /** Used where the model declares no limits. */
        public static final Bounds NONE = new Bounds(null, null, null, null, 0, false, "");

        private Bounds with(String outcome) {
            return new Bounds(min, max, minLength, maxLength, minRows, past, outcome);
        }
    }

    /** A choice of an enum. */
    public record Option(String id, String label) {}

    /**
     * A column of a table field. Its label is the message {@code column.<field>.<id>}.
     *
     * @param optionsFrom as for a field
     */
    public record Column(String id, String type, boolean required, List<Option> options, String optionsFrom) {
        private Column filled(Function<String, List<Option>> records) {
            return optionsFrom.isEmpty()
                    ? this
                    : new Column(id, type, required, records.apply(optionsFrom), optionsFrom);
        }
    }

    /** Can it be needed, with whatever outcome? */
    public boolean neededAtTimes() {
        return required || !bounds.neededWith().isEmpty();
    }

    /** Returns the names of the records from which the field and its columns take their options. */
    public Stream<String> recordsAsked() {
        return Stream.concat(Stream.of(optionsFrom), columns.stream().map(Column::optionsFrom))
                .filter(name -> !name.isEmpty());
    }

    /** Returns the same field, needed with that outcome. */
    FieldDefinition neededWith(Outcome outcome) {
        return with(bounds.with(outcome.word()), options, columns);
    }

    /** Must the value be one of its options, and is there none? */
    public boolean offersNothing() {
        return CHOSEN.contains(type) && options.isEmpty();
    }

    /** Returns the same field, in which only some of its options are left. */
    FieldDefinition offering(Set<String> some) {
        var left = options.stream().filter(option -> some.contains(option.id())).toList();
        return with(bounds, left, columns);
    }

    /** Returns the same field with the options that its records give. */
    public FieldDefinition filled(Function<String, List<Option>> records) {
        return with(
                bounds,
                optionsFrom.isEmpty() ? options : records.apply(optionsFrom),
                columns.stream().map(column -> column.filled(records)).toList());
    }

    private FieldDefinition with(Bounds bounds, List<Option> options, List<Column> columns) {
        return new FieldDefinition(
                id, label, type, required, bounds, options, columns, unit, help, defaultValue, optionsFrom, numberOf);
    }
}
