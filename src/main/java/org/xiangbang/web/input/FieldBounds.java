package org.xiangbang.web.input;

import java.util.regex.Pattern;
import org.xiangbang.web.input.BodyRefused.Why;

/**
 * How many fields a request may have, and how long their names (ours, decision 0260). A table of a form is one field, whatever its rows: what
 * a table may hold is bounded by the server's own count of parameters. The largest form of a model has 34 fields.
 */
public final class FieldBounds {
    /** More fields are in no form. */
    static final int MOST = 200;

    /** The longest name of a field; the cell of a table has one of two names and a number. */
    public static final int LONGEST_NAME = 200;

    /** So many of the things that are wrong with a request are told. */
    public static final int MOST_TOLD = 50;

    private static final Pattern CELL = Pattern.compile("\\[\\d{1,6}]");

    private FieldBounds() {}

    /** @throws BodyRefused if there are too many, or the name of one is too long */
    static void check(Iterable<String> names) {
        var fields = 0;
        String table = null;
        for (var name : names) {
            if (name.length() > LONGEST_NAME) throw new BodyRefused(Why.FIELDS);
            var cell = CELL.matcher(name);
            var field = cell.find() ? name.substring(0, cell.start()) : null;
            if (field == null || !field.equals(table)) fields++;
            table = field;
        }
        check(fields);
    }

    /** @throws BodyRefused if there are more than a request may have */
    static void check(int fields) {
        if (fields > MOST) throw new BodyRefused(Why.FIELDS);
    }
}
