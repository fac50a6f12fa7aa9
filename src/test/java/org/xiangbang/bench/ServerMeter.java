package org.xiangbang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the database server does, seen from outside of the application: processor time, log and statements. */
final class ServerMeter implements AutoCloseable {
    /** Linux counts processor time in hundredths of a second. */
    private static final double TICK_MILLIS = 10;

    private static final int PPID = 1;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int USER_TIME_OF_THE_ENDED = 13;
    private static final int SYSTEM_TIME_OF_THE_ENDED = 14;

    private final Connection connection;
    private final String postmaster;

    /** @param superuser is closed with this */
    ServerMeter(Connection superuser) throws SQLException, IOException {
        connection = superuser;
        var cluster = Path.of(text("show data_directory"));
        postmaster =
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip();
        run("create schema if not exists meter");
        run("create extension if not exists pg_stat_statements schema meter");
        run("alter system set pg_stat_statements.track_planning = on");
        count(false);
    }

    /**
     * What the application's role has sent since {@link #forget}.
     *
     * @param calls without those that bring notices to their readers, whose bytes of log are {@code distributedBytes}
     * @param executionMillis without the planning within functions
     */
    record Statements(double calls, double planningMillis, double executionMillis, double distributedBytes) {}

    /** Of all processes of the server, also of those that have ended. */
    double processorMillis() throws IOException {
        double ticks = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) ticks += ticks(process);
        }
        return ticks * TICK_MILLIS;
    }

    private double ticks(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var first = process.getFileName().toString().equals(postmaster);
            if (!first && !fields[PPID].equals(postmaster)) return 0;
            var own = number(fields, USER_TIME) + number(fields, SYSTEM_TIME);
            return first
                    ? own + number(fields, USER_TIME_OF_THE_ENDED) + number(fields, SYSTEM_TIME_OF_THE_ENDED)
                    : own;
        } catch (IOException hasEnded) {
            return 0;
        }
    }

    private static double number(String[] fields, int field) {
        return Long.parseLong(fields[field]);
    }

    /** Bytes written to the log so far. */
    long written() throws SQLException {
        return Long.parseLong(text("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    /** Counting costs a little, so that it is off while throughput is measured. */
    void count(boolean statements) throws SQLException {
        run("alter system set pg_stat_statements.track = '%s'".formatted(statements ? "all" : "none"));
        run("select pg_reload_conf()");
        run("select pg_sleep(0.5)");
    }

    void forget() throws SQLException {
        run("select meter.pg_stat_statements_reset()");
    }

    Statements statements() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select coalesce(sum(calls) filter (where toplevel and query not like '%notifications.distribute(%'), 0),
                               coalesce(sum(total_plan_time), 0),
                               coalesce(sum(total_exec_time) filter (where toplevel), 0)
                               - coalesce(sum(total_plan_time) filter (where not toplevel), 0),
                               coalesce(sum(wal_bytes) filter (where toplevel and query like '%notifications.distribute(%'), 0)
                          from meter.pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'xiangbang'
                        """)) {
            row.next();
            return new Statements(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
        }
    }

    /** Waits until all that acts have told is with its receivers; at once where the acts themselves bring it there. */
    void awaitNotices() throws SQLException, InterruptedException {
        if (text("select to_regclass('notifications.undistributed')") == null) return;
        while (text("select exists (select 1 from notifications.undistributed)").equals("t")) Thread.sleep(1);
    }

    /** Waits until every month of the report of times is counted, where its months are kept. */
    void awaitMonths() throws SQLException, InterruptedException {
        if (text("select to_regclass('reports.time_change')") == null) return;
        while (text("""
                select exists (select 1 from reports.time_change) or not exists (select 1 from reports.time_month)
                       or exists (select 1 from reports.time_month where until is null)
                """).equals("t")) Thread.sleep(100);
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
