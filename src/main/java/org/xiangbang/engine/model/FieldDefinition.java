package org.xiangbang.engine.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A field that a human step asks for, as its model declares it.
 *
 * @param type string, text, long, date, boolean, enum, choices, money, document, region, organization, uscc or table
 * @param columns of a table, else empty
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
     * How small and how large a value may be.
     *
     * @param min inclusive, as is {@code max}; yuan for money; null where unbounded
     * @param minLength in characters, as is {@code maxLength}; null where unbounded
     * @param minRows of a table
     */
    public record Bounds(BigDecimal min, BigDecimal max, Integer minLength, Integer maxLength, int minRows) {
        /** The model declares none. */
        public static final Bounds NONE = new Bounds(null, null, null, null, 0);
    }

    /** A choice of an enum. */
    public record Option(String id, String label) {}

    /** A column of a table field; its label is the message {@code column.<field>.<id>}. */
    public record Column(String id, String type, boolean required, List<Option> options) {}
}
