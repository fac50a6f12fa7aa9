package org.xiangbang.database.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with rows of its own.
 *
 * @param name with its schema, as a statement has it
 * @param columns those that are written; generated ones follow from them
 */
record Table(String name, String columns) {
    private static final String ALL = """
            select format('%I.%I', n.nspname, c.relname),
                   coalesce(string_agg(quote_ident(a.attname), ', ' order by a.attnum) filter (where a.attgenerated = ''), '')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             group by 1 order by 1
            """;

    /** Whatever the order of the rows: the sums of both halves of a digest of each row. */
    private static final String CONTENT = """
            select count(*), coalesce(sum(('x' || substr(digest, 1, 16))::bit(64)::bigint), 0) || ' '
                          || coalesce(sum(('x' || substr(digest, 17, 16))::bit(64)::bigint), 0)
              from (select encode(sha256(convert_to(t::text, 'UTF8')), 'hex') as digest from %s t) rows
            """;

    static List<Table> of(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) tables.add(new Table(rows.getString(1), rows.getString(2)));
        }
        return tables;
    }

    /** How many rows a table has, and a digest of all of them. */
    record Content(String table, long rows, String digest) {
        String told() {
            return "%-60s %,12d".formatted(table, rows);
        }
    }

    Content content(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(CONTENT.formatted(name))) {
            found.next();
            return new Content(name, found.getLong(1), found.getString(2));
        }
    }
}
