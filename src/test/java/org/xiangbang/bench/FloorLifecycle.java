package org.xiangbang.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What no approval system can do without, written by hand with JDBC: the open step, its line in the list, two acts of the trace, the line
 * in the list of what was done, and one notification; no engine, no rules, no forms. A step is claimed in one transaction and completed in
 * another, which opens the next one.
 */
final class FloorLifecycle implements Lifecycle {
    static final String TABLES = """
            create schema floor;
            create table floor.step (id uuid primary key, case_no text, name text, desk int, holder text, revision int, due timestamptz)
                with (fillfactor = 85);
            create index on floor.step (case_no);
            create table floor.line (step uuid primary key, desk int, holder text, due timestamptz, case_no text, title text, facts text)
                with (fillfactor = 85);
            create index on floor.line (desk, due, step) include (case_no, title) where holder is null;
            create index on floor.line (holder, due, step) where holder is not null;
            create table floor.act (case_no text, seq int, at timestamptz, who text, act text, step text, outcome text, opinion text,
                fields jsonb, primary key (case_no, seq));
            create table floor.done (step uuid primary key, who text, at timestamptz, case_no text, title text, outcome text);
            create index on floor.done (who, at);
            create table floor.notification (id uuid primary key, who text, case_no text, step uuid, facts jsonb, at timestamptz,
                read_at timestamptz) with (fillfactor = 85);
            create index on floor.notification (who, at) where read_at is null;
            create index on floor.notification (step);
            grant usage on schema floor to xiangbang;
            grant all on all tables in schema floor to xiangbang;
            """;

    private static final String TITLE = "黑水县芦花镇谷汝村藏白菊种植";
    private static final String FIELDS = "{\"siteVisit\":\"与申报相符\",\"visitedOn\":\"2026-11-01\"}";
    private static final String STEP = "countyReview";
    private static final int DESK = 17;
    private static final int DAYS = 5;

    private final DataSource database;
    private final String who;
    private final Random random = new Random();
    private String caseNo;
    private UUID step;
    private int done;
    private int seq;

    FloorLifecycle(DataSource database, int worker) {
        this.database = database;
        this.who = "official-" + worker;
    }

    @Override
    public int act() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (done++ % LifecycleForms.STEPS == 0) begin(connection);
            claim(connection);
            complete(connection);
            return 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void begin(Connection connection) throws SQLException {
        caseNo = "N-" + who + "-" + UUID.randomUUID();
        seq = 0;
        step = open(connection, OffsetDateTime.now());
    }

    private void claim(Connection connection) throws SQLException {
        lock(connection);
        run(connection, "update floor.step set holder = ?, revision = revision + 1 where id = ?", who, step);
        run(connection, "update floor.line set holder = ? where step = ?", who, step);
        trace(connection, OffsetDateTime.now(), "claim", null, null, null);
        connection.commit();
    }

    private void complete(Connection connection) throws SQLException {
        var now = OffsetDateTime.now();
        lock(connection);
        run(
                connection,
                "insert into floor.done select step, ?, ?, case_no, title, 'approve' from floor.line where step = ?",
                who,
                now,
                step);
        run(connection, "delete from floor.step where id = ?", step);
        run(connection, "delete from floor.line where step = ?", step);
        trace(connection, now, "complete", "approve", "同意", FIELDS);
        run(connection, "update floor.notification set read_at = ? where step = ? and read_at is null", now, step);
        step = open(connection, now);
        connection.commit();
    }

    private UUID open(Connection connection, OffsetDateTime now) throws SQLException {
        var next = id();
        var due = now.plusDays(DAYS);
        run(connection, "insert into floor.step values (?, ?, ?, ?, null, 1, ?)", next, caseNo, STEP, DESK, due);
        run(connection, "insert into floor.line values (?, ?, null, ?, ?, ?, 'x')", next, DESK, due, caseNo, TITLE);
        run(
                connection,
                "insert into floor.notification values (?, ?, ?, ?, ?::jsonb, ?, null)",
                id(),
                who,
                caseNo,
                next,
                FIELDS,
                now);
        return next;
    }

    private void trace(
            Connection connection, OffsetDateTime now, String act, String outcome, String opinion, String fields)
            throws SQLException {
        var sql = "insert into floor.act values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";
        run(connection, sql, caseNo, ++seq, now, who, act, STEP, outcome, opinion, fields);
    }

    private void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select revision from floor.step where id = ? for update")) {
            statement.setObject(1, step);
            try (var row = statement.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("the step is gone");
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
