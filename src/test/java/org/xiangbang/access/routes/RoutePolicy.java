package org.xiangbang.access.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Who may use which route, as two tables say that no code of the program reads. {@code routes.csv} names a policy for every route
 * and the things that it is asked for; {@code policies.csv} says for each policy, role and place of the role's region whether it
 * lets them pass. Of the lines of a policy the first that fits holds.
 */
record RoutePolicy(List<Row> rows, List<Line> lines) {
    private static final Path TABLES = Path.of("src", "test", "resources", "routes");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * @param with names of variables and what to fill in for them: a thing that {@link RouteThings} makes, or the text itself
     * @param asked parameters of a GET, or the body of a write; words in braces are things
     */
    record Row(String method, String route, String may, Map<String, String> with, String asked) {
        String name() {
            return method + " " + route;
        }

        boolean writes() {
            return !method.equals("GET");
        }
    }

    /** @param who a role, {@code department.*} for every post of a department, or {@code *} */
    record Line(String may, String who, String where, boolean passes) {
        private boolean fits(RouteCaller caller) {
            return (who.equals("*")
                            || who.equals(caller.who())
                            || who.endsWith(".*") && caller.who().startsWith(prefix()))
                    && (where.equals("*") || where.equals(caller.where()));
        }

        private String prefix() {
            return who.substring(0, who.length() - 1);
        }
    }

    static RoutePolicy read() {
        var rows = records("routes.csv").stream()
                .map(r -> new Row(r.get("method"), r.get("route"), r.get("may"), pairs(r.get("with")), r.get("asked")))
                .toList();
        var lines = records("policies.csv").stream()
                .map(r -> new Line(r.get("may"), r.get("who"), r.get("where"), passes(r.get("passes"))))
                .toList();
        return new RoutePolicy(rows, lines);
    }

    /** @throws AssertionError if no line fits, so that the table has an answer for everybody */
    boolean lets(RouteCaller caller, Row row) {
        return lines.stream()
                .filter(line -> line.may().equals(row.may()) && line.fits(caller))
                .findFirst()
                .orElseThrow(() -> new AssertionError("policies.csv has no line of " + row.may() + " for " + caller))
                .passes();
    }

    private static boolean passes(String said) {
        return switch (said) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new AssertionError("policies.csv: " + said);
        };
    }

    private static Map<String, String> pairs(String with) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : with.split(" ")) {
            var sides = pair.split("=", 2);
            if (sides.length == 2) pairs.put(sides[0], sides[1]);
        }
        return pairs;
    }

    private static List<CSVRecord> records(String table) {
        try (var reader = Files.newBufferedReader(TABLES.resolve(table), UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
