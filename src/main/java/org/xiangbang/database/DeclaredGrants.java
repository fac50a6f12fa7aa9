package org.xiangbang.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiangbang.shared.VisibleText;

/** The statements of {@code db/grants.sql}, taken apart. */
final class DeclaredGrants {
    private static final Pattern STATEMENT = Pattern.compile(
            "grant (?<rights>.+?) on (?:(?<kind>schema|sequence) )?(?<objects>.+?) to (?<role>[a-z_]+)");
    private static final Pattern RIGHT = Pattern.compile("(?<word>[a-z]+)(?: \\((?<columns>[^)]+)\\))?");

    private DeclaredGrants() {}

    /**
     * @param kind {@code schema}, {@code sequence} or {@code table}, which is a view too
     * @param right such as {@code update}
     * @param column empty where the right is for all of the object
     * @param role as the file names it
     */
    record Grant(String kind, String object, String right, String column, String role) {}

    /** @throws IllegalArgumentException if a statement is no plain grant */
    static List<Grant> of(String sql) {
        var found = new ArrayList<Grant>();
        var statements = sql.lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (all, line) -> all + " " + line)
                .split(";");
        for (var text : statements) {
            var statement = VisibleText.of(text.replaceAll("\\s+", " "));
            if (VisibleText.isEmpty(statement)) continue;
            var parts = STATEMENT.matcher(statement);
            if (!parts.matches()) throw new IllegalArgumentException(statement);
            for (var object : parts.group("objects").split(", ")) {
                var kind = parts.group("kind") == null ? "table" : parts.group("kind");
                var rights = RIGHT.matcher(parts.group("rights"));
                while (rights.find())
                    columns(rights.group("columns"))
                            .map(column -> new Grant(kind, object, rights.group("word"), column, parts.group("role")))
                            .forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<String> columns(String named) {
        return named == null ? Stream.of("") : Stream.of(named.replace("\"", "").split(", "));
    }
}
