package org.xiangbang.shared;

import java.util.List;

/**
 * One thing wrong with one field of a form.
 *
 * @param field the field's id as the sender knows it; rows of a table field as {@code budget[2].amount}
 * @param code key of the sentence in {@code messages*.properties}; its argument {0} is the field's label, the rest are {@code facts}
 */
public record Violation(String field, String code, List<Object> facts) {

    public Violation(String field, String code, Object... facts) {
        this(field, code, List.of(facts));
    }
}
