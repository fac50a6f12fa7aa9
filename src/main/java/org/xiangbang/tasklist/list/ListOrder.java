package org.xiangbang.tasklist.list;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/**
 * The order of a list: one to three keys and at last the row's id, so that no two rows are equal. A key is never null.
 *
 * @param grouped whether it is ordered by severity first, as when the list is opened; then the list has headings
 */
public record ListOrder(List<Key> keys, boolean grouped) {

    /** The columns by which a list can be ordered. */
    enum Column {
        SEVERITY("severity", "smallint"),
        DUE("due_at", "timestamptz"),
        RECEIVED("created_at", "timestamptz"),
        AMOUNT("amount_fen", "bigint"),
        CASE("case_no", "text"),
        REGION("region", "text"),
        TIME("at", "timestamptz");

        final String sql;
        final String type;

        Column(String sql, String type) {
            this.sql = sql;
            this.type = type;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One key and its direction. */
    public record Key(Column column, boolean descending) {

        /** Returns the word for an address: {@code amount}, or {@code -amount} for the largest first. */
        public String word() {
            return (descending ? "-" : "") + column.word();
        }
    }

    /** Most urgent first: the order of open steps, and the one of the index. */
    public static final ListOrder URGENCY =
            new ListOrder(List.of(new Key(Column.SEVERITY, false), new Key(Column.DUE, false)), true);

    /** Latest first: the order of steps and cases that are over. */
    public static final ListOrder LATEST = new ListOrder(List.of(new Key(Column.TIME, true)), false);

    private static final Set<Column> OF_OPEN =
            EnumSet.of(Column.DUE, Column.RECEIVED, Column.AMOUNT, Column.CASE, Column.REGION);
    private static final Set<Column> OF_PAST = EnumSet.of(Column.TIME, Column.AMOUNT, Column.CASE, Column.REGION);
    private static final int MAX_KEYS = 3;

    public ListOrder {
        keys = List.copyOf(keys);
    }

    /** @throws FormRefused naming {@code sort} for a key that the list does not have, one that occurs twice, or more than three */
    public static ListOrder of(TaskLists.View view, String text) {
        if (VisibleText.isEmpty(text)) return view.open() ? URGENCY : LATEST;
        var offered = view.open() ? OF_OPEN : OF_PAST;
        var keys = new ArrayList<Key>();
        for (var word : VisibleText.of(text).split(",", -1)) {
            var descending = word.startsWith("-");
            var column = named(descending ? word.substring(1) : word, offered);
            if (column.isEmpty() || keys.stream().anyMatch(k -> k.column == column.get())) throw refused(offered);
            keys.add(new Key(column.get(), descending));
        }
        if (keys.size() > MAX_KEYS) throw refused(offered);
        return new ListOrder(keys, false);
    }

    /** Returns the words by which a list of that kind can be ordered. */
    public static List<String> offered(TaskLists.View view) {
        return (view.open() ? OF_OPEN : OF_PAST).stream().map(Column::word).toList();
    }

    /** Returns the order for an address; null for the order in which lists are opened. */
    public String word() {
        return this.equals(URGENCY) || this.equals(LATEST)
                ? null
                : keys.stream().map(Key::word).collect(Collectors.joining(","));
    }

    /** Returns the opposite order. */
    ListOrder reversed() {
        return new ListOrder(
                keys.stream().map(k -> new Key(k.column, !k.descending)).toList(), grouped);
    }

    /** Returns the columns: {@code i.severity, i.due_at, i.task_id}; the id has the direction of the last key. */
    String by(String alias, String id) {
        var columns = keys.stream()
                .map(k -> alias + "." + k.column.sql + (k.descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return columns + ", " + alias + "." + id + (last().descending ? " desc" : "");
    }

    /**
     * Returns the condition for the rows after a cursor, whose values are bound as {@code :key0 … :keyId}. If all keys have the
     * same direction it compares a row value, for which the database can use an index; otherwise it compares key by key.
     */
    String behind(String alias, String id, String idType) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            names.add(alias + "." + keys.get(i).column.sql);
            values.add(":key" + i + "::" + keys.get(i).column.type);
        }
        names.add(alias + "." + id);
        values.add(":keyId::" + idType);
        if (keys.stream().allMatch(k -> k.descending == last().descending))
            return "and (%s) %s (%s)"
                    .formatted(String.join(", ", names), last().descending ? "<" : ">", String.join(", ", values));
        return "and ("
                + IntStream.range(0, names.size())
                        .mapToObj(i -> step(i, names, values))
                        .collect(Collectors.joining(" or "))
                + ")";
    }

    private String step(int at, List<String> names, List<String> values) {
        var equal = IntStream.range(0, at)
                .mapToObj(i -> names.get(i) + " = " + values.get(i) + " and ")
                .collect(Collectors.joining());
        var descending = at < keys.size() ? keys.get(at).descending : last().descending;
        return "(" + equal + names.get(at) + (descending ? " < " : " > ") + values.get(at) + ")";
    }

    private Key last() {
        return keys.get(keys.size() - 1);
    }

    private static Optional<Column> named(String word, Set<Column> offered) {
        return offered.stream().filter(c -> c.word().equals(word)).findFirst();
    }

    private static FormRefused refused(Set<Column> offered) {
        var words = offered.stream().map(Column::word).collect(Collectors.joining(", "));
        return new FormRefused("sort", "tasklist.filter.sort", words, MAX_KEYS);
    }

    /** Returns the values of {@code :key0 …} for a row, as a cursor stores them. */
    List<String> valuesOf(TaskItem item) {
        return keys.stream().map(k -> value(k.column, item)).toList();
    }

    private static String value(Column column, TaskItem item) {
        return switch (column) {
            case SEVERITY -> String.valueOf(item.dueState().ordinal());
            case DUE -> Cursor.micros(item.dueAt());
            case RECEIVED -> Cursor.micros(item.createdAt());
            case AMOUNT ->
                String.valueOf(
                        item.file().amount() == null ? 0 : item.file().amount().fen());
            case CASE -> item.file().caseNo();
            case REGION -> item.file().region();
            case TIME -> Cursor.micros(item.at());
        };
    }

    /**
     * Returns the values of a cursor as the database takes them.
     *
     * @throws IllegalArgumentException if they are not values of such a cursor
     */
    Map<String, Object> parameters(List<String> values, Object id) {
        if (values.size() != keys.size()) throw new IllegalArgumentException("keys");
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < keys.size(); i++)
            parameters.put(
                    "key" + i,
                    switch (keys.get(i).column.type) {
                        case "timestamptz" -> TaskFilter.at(Cursor.instant(values.get(i)));
                        case "text" -> plain(values.get(i));
                        case "smallint" -> Short.valueOf(values.get(i));
                        default -> Long.valueOf(values.get(i));
                    });
        parameters.put("keyId", id);
        return parameters;
    }

    private static String plain(String text) {
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("no text");
        return text;
    }

    @Override
    public String toString() {
        return keys.stream().map(Key::word).collect(Collectors.joining(","));
    }
}
