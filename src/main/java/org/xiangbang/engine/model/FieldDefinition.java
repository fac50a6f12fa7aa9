package org.xiangbang.engine.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A field that a human step asks for, as its model declares it.
 *
 * @param type string, text, long, date, boolean, enum, choices, money, document, region, organization, uscc or table
 * @param min inclusive, as is {@code max}; yuan for money; null where unbounded
 * @param columns of a table, else empty
 * @param minRows of a table
 */
public record FieldDefinition(
        String id,
        String label,
        String type,
        boolean required,
        BigDecimal min,
        BigDecimal max,
        Integer minLength,
        Integer maxLength,
        List<Option> options,
        List<Column> columns,
        int minRows,
        String unit,
        String help,
        String defaultValue) {

    /** A choice of an enum. */
    public record Option(String id, String label) {}

    /** A column of a table field; its label is the message {@code column.<field>.<id>}. */
    public record Column(String id, String type, boolean required, List<Option> options) {}
}
