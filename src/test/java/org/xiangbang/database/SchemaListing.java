package org.xiangbang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** All that migrations have made in a database, one object or row a line, in an order that depends on nothing else. */
public final class SchemaListing {
    private static final ClassPathResource OBJECTS = new ClassPathResource("database/schema-listing.sql");

    /** Rows in which the moment of the migration stands are listed without it. */
    private static final String ROW = "to_jsonb(t) - 'timestamp_'";

    private SchemaListing() {}

    /** The objects of every schema, and the rows that stand in its tables. */
    public static List<String> of(Connection connection) throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        try (var settings = connection.createStatement()) {
            // Without a path every name is written with its schema.
            settings.execute("set search_path to ''");
            settings.execute("set time zone 'Asia/Shanghai'");
        }
        lines.addAll(query(connection, OBJECTS.getContentAsString(StandardCharsets.UTF_8)));
        for (var table : tables(connection))
            lines.addAll(query(connection, "select 'row %s ' || (%s)::text from %s t".formatted(table, ROW, table)));
        return lines.stream()
                .map(line -> line.replaceAll("\\s*\\R\\s*", " "))
                .sorted()
                .toList();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return query(connection, """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema', 'migrations')
                """);
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
