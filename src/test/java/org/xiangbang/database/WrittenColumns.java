package org.xiangbang.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What statements do to tables: {@code access.person insert}, {@code access.person update name}. Reading is not told. */
final class WrittenColumns {
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(insert\\s+into|delete\\s+from|update)\\s+([a-z_]+\\.[a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SET =
            Pattern.compile("\\s+(?:as\\s+)?(?:[a-z]+\\s+)?set\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_CONFLICT =
            Pattern.compile("\\bon\\s+conflict\\b[^;]{0,120}?\\bdo\\s+update\\s+set\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("\\b(?:where|from|returning)\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> found = new TreeSet<>();

    Set<String> found() {
        return found;
    }

    void read(String sql) {
        var statements = STATEMENT.matcher(sql);
        while (statements.find()) {
            var table = statements.group(2);
            switch (statements.group(1).toLowerCase(Locale.ROOT).substring(0, 6)) {
                case "insert" -> {
                    found.add(table + " insert");
                    conflict(table, sql.substring(statements.end()));
                }
                case "delete" -> found.add(table + " delete");
                default -> {
                    var set = SET.matcher(sql).region(statements.end(), sql.length());
                    if (set.lookingAt()) columns(table, sql.substring(set.end()));
                }
            }
        }
    }

    /** Looks no further than the next statement. */
    private void conflict(String table, String rest) {
        var next = STATEMENT.matcher(rest);
        var own = next.find() ? rest.substring(0, next.start()) : rest;
        var set = ON_CONFLICT.matcher(own);
        if (set.find()) columns(table, own.substring(set.end()));
    }

    private void columns(String table, String assignments) {
        for (var assignment : split(assignments)) {
            var names =
                    assignment.split("=", 2)[0].replaceAll("[()\"\\s]+", " ").strip();
            for (var name : names.split("[ ,]+")) if (name.matches("[a-z_]+")) found.add(table + " update " + name);
        }
    }

    private static boolean ends(String assignments, int at) {
        return END.matcher(assignments)
                .region(at, assignments.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static List<String> split(String assignments) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var depth = 0;
        for (int i = 0; i < assignments.length() && depth >= 0; i++) {
            var c = assignments.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (depth == 0 && (c == ';' || ends(assignments, i))) break;
            if (depth == 0 && c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }
}
