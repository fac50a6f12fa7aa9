package org.xiangbang.database.upgrade;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.xiangbang.database.DatabaseRefused;

/**
 * Copies the rows of all tables and the state of all sequences. The triggers are off meanwhile, those of foreign keys too: the rows are the same, and were
 * checked where they come from.
 */
record TableCopy(Connection from, Connection to, List<Table> tables) {
    /** So that both servers write a row alike. */
    private static final String ALIKE = """
            set search_path to '';
            set time zone 'UTC';
            set datestyle to 'ISO, YMD';
            set intervalstyle to 'iso_8601';
            set bytea_output to 'hex';
            set extra_float_digits to 1;
            set statement_timeout to 0;
            """;

    private static final String SEQUENCES = """
            select format('select format(''select setval(%%L, %%s, %%L)'', %L, last_value, is_called) from %s', name, name)
              from (select format('%I.%I', n.nspname, c.relname) as name
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'S' and n.nspname !~ '^pg_') sequences
             order by 1
            """;

    TableCopy(Connection from, Connection to) throws SQLException {
        this(from, to, Table.of(from));
    }

    /** In one transaction, which sees the former database at one moment. */
    void run() throws IOException, SQLException {
        for (var side : List.of(from, to)) {
            execute(side, ALIKE);
            side.setAutoCommit(false);
        }
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(to, "set local session_replication_role to replica");
        execute(to, "truncate table " + tables.stream().map(Table::name).collect(Collectors.joining(", ")));
        for (var table : tables) copy(table);
        for (var sequence : words(from, SEQUENCES))
            execute(to, words(from, sequence).get(0));
        to.commit();
        to.setAutoCommit(true);
        execute(to, "analyze");
    }

    /** Rows are written as old ones at once, so that nothing has to write their pages a second time. */
    private void copy(Table table) throws SQLException {
        var target = table.name() + " (" + table.columns() + ")";
        var read = from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + target + " to stdout");
        var written = to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin with (freeze)");
        for (var row = read.readFromCopy(); row != null; row = read.readFromCopy())
            written.writeToCopy(row, 0, row.length);
        written.endCopy();
    }

    /**
     * @return what each table has on both sides
     * @throws DatabaseRefused when that is not the same
     */
    List<Table.Content> compared() throws SQLException {
        var contents = new ArrayList<Table.Content>();
        for (var table : tables) {
            var before = table.content(from);
            var after = table.content(to);
            if (!before.equals(after))
                throw new DatabaseRefused("upgrade.differs", null, table.name(), before.rows(), after.rows());
            contents.add(after);
        }
        return contents;
    }

    static List<String> words(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
