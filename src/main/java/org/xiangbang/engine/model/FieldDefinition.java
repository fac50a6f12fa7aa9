package org.xiangbang.engine.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A field that a human step asks for, as its model declares it.
 *
 * @param type string, text, long, date, boolean, enum, choices, money, document, region, organization, uscc or table
 * @param columns the columns of a table; empty for other types
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
        String defaultValue) {

    /**
     * The limits of a value.
     *
     * @param min the smallest value, inclusive like {@code max}; yuan for money; null where unbounded
     * @param minLength the smallest number of characters, {@code maxLength} is the largest; null where unbounded
     * @param minRows the smallest number of rows of a table
     */
    public record Bounds(BigDecimal min, BigDecimal max, Integer minLength, Integer maxLength, int minRows) {
        /** Used where the model declares no limits. */
        public static final Bounds NONE = new Bounds(null, null, null, null, 0);
    }

    /** A choice of an enum. */
    public record Option(String id, String label) {}

    /** A column of a table field. Its label is the message {@code column.<field>.<id>}. */
    public record Column(String id, String type, boolean required, List<Option> options) {}
}
