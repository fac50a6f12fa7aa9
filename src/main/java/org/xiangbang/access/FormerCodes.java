package org.xiangbang.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was written before a division got another code. What was written keeps the old code; only the reader sees the new one. */
@Repository
public class FormerCodes {

    /** @param became the code that the place has since {@code at} */
    private record Former(String code, String became, Instant at) {}

    private final Map<String, Former> former;

    /** Only a migration gives other codes, so they are read once. */
    FormerCodes(JdbcClient db) {
        former = db.sql("select code, became, at from access.recoded_region").query(Former.class).list().stream()
                .collect(Collectors.toUnmodifiableMap(Former::code, Function.identity()));
    }

    /**
     * Returns a code, or the id of a desk or account that ends in one, as it is called today; any other text as it is.
     *
     * @param written when it was written; a code that another place got later is not mistaken for this one
     */
    public String today(String text, Instant written) {
        if (former.isEmpty() || text == null) return text;
        var code = text.substring(text.lastIndexOf('@') + 1);
        var found = former.get(code);
        if (found == null || !written.isBefore(found.at())) return text;
        return text.substring(0, text.length() - code.length()) + found.became();
    }

    /** Does the same for every text in the fields of a form, in lists and rows as well. */
    public Map<String, Object> today(Map<String, Object> fields, Instant written) {
        if (former.isEmpty()) return fields;
        var read = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> read.put(name, value(value, written)));
        return read;
    }

    private Object value(Object value, Instant written) {
        if (value instanceof String text) return today(text, written);
        if (value instanceof List<?> many)
            return many.stream().map(one -> value(one, written)).toList();
        if (!(value instanceof Map<?, ?> row)) return value;
        var read = new LinkedHashMap<Object, Object>();
        row.forEach((name, cell) -> read.put(name, value(cell, written)));
        return read;
    }
}
