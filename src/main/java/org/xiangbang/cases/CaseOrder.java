package org.xiangbang.cases;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiangbang.shared.FormRefused;

/**
 * The order of a list by one of its columns, and then by the number of the case in the same direction. The place after which a page
 * begins names the case and the value that it had, so that a page goes on where the last one ended even if that case has changed.
 */
record CaseOrder(Column column, boolean descending) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final String BETWEEN = ":";
    private static final int LONGEST = 400;

    /**
     * What a list can be sorted by.
     *
     * @param word its name in an address
     * @param sql an expression that is never null
     * @param number whether it is a whole number; else it is a text, which is sorted as a Chinese dictionary does
     */
    record Column(String word, String sql, boolean number) {
        private String type() {
            return number ? "bigint" : "text";
        }

        private String expression() {
            return number ? "(" + sql + ")" : "((%s) collate \"zh-Hans-CN-x-icu\")".formatted(sql);
        }
    }

    /**
     * @param text the word of a column, with a hyphen before it for the largest first
     * @throws FormRefused naming {@code sort} for any other word
     */
    static CaseOrder of(String text, List<Column> columns) {
        var descending = text.startsWith("-");
        var word = descending ? text.substring(1) : text;
        var offered = columns.stream().map(Column::word).collect(Collectors.joining(", "));
        return columns.stream()
                .filter(column -> column.word().equals(word))
                .findFirst()
                .map(column -> new CaseOrder(column, descending))
                .orElseThrow(() -> new FormRefused("sort", "cases.list.sort", offered));
    }

    String by() {
        var way = descending ? " desc" : "";
        return "order by " + column.expression() + way + ", c.case_no" + way;
    }

    /** Returns the column of a row from which {@link #after} is made. */
    String key() {
        return "(%s)::text as sort_key".formatted(column.sql());
    }

    /** Returns the place behind a case. @param value what its row has as {@code sort_key} */
    static String after(String caseNo, String value) {
        return caseNo + BETWEEN + value;
    }

    /** @throws FormRefused naming {@code after} if it is no place in a list of this order */
    String behind(String after, Map<String, Object> params) {
        var at = after.indexOf(BETWEEN);
        var value = after.substring(at + 1);
        if (at < 1
                || after.length() > LONGEST
                || (column.number() && !NUMBER.matcher(value).matches()))
            throw new FormRefused("after", "field.cursor");
        params.put("after", after.substring(0, at));
        params.put("afterValue", column.number() ? (Object) Long.valueOf(value) : value);
        return "(%s, c.case_no) %s (cast(:afterValue as %s), :after)"
                .formatted(column.expression(), descending ? "<" : ">", column.type());
    }
}
