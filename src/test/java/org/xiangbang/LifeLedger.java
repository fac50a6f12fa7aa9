package org.xiangbang;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xiangbang.shared.clock.Countdown;

/** What the database says of lives, whoever kills it meanwhile: every question is asked until it is answered. */
final class LifeLedger {
    private static final int TRIES = 900;
    private static final Duration TO_FIRE = Duration.ofMinutes(3);

    /** The executions of a case, those of the processes that it called too. */
    private static final String RUNNING = """
            with recursive running as (
                select id_ from public.act_ru_execution where business_key_ = ?
                union
                select e.id_ from public.act_ru_execution e join running r on e.super_exec_ = r.id_ or e.parent_id_ = r.id_)
            """;

    /** Opens a connection. */
    interface Connecting {
        Connection open() throws SQLException;
    }

    /** Reads one row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connecting database;

    LifeLedger(Connecting database) {
        this.database = database;
    }

    /** Where the case waits for a person. */
    List<Journey.Open> waiting(String caseNo) {
        return ask(
                "select i.step, d.name from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id where i.case_no = ?",
                row -> new Journey.Open(row.getString(1), row.getString(2)),
                caseNo);
    }

    /** At how many different steps cases wait. */
    int waitingSteps() {
        return ask("select count(distinct step) from tasklist.inbox", row -> row.getInt(1))
                .get(0);
    }

    /**
     * Lets the time of its public notice be over, and waits until a copy of the program has gone on with it. What a copy had in hand when
     * it was killed is free for the others after a minute.
     */
    void passNotice(String caseNo) {
        ask(RUNNING + """
                update public.act_ru_job set duedate_ = now() - interval '1 second'
                 where execution_id_ in (select id_ from running) and duedate_ > now()
                returning id_
                """, row -> row.getString(1), caseNo);
        for (var until = Countdown.of(TO_FIRE); isDue(caseNo); pause())
            if (until.isOver()) throw new AssertionError("a timer of " + caseNo + " is due and does not fire");
    }

    private boolean isDue(String caseNo) {
        return !ask(RUNNING + """
                select id_ from public.act_ru_job
                 where execution_id_ in (select id_ from running) and duedate_ <= now() and retries_ > 0
                """, row -> row.getString(1), caseNo).isEmpty();
    }

    /** How often each step of these cases is in the trace as done. */
    Map<String, Integer> steps(String need, String project) {
        var counted = new TreeMap<String, Integer>();
        ask("""
                select step, count(*) from evidence.act
                 where case_no in (?, ?) and act = 'complete' and login is not null group by step
                """, row -> counted.put(row.getString(1), row.getInt(2)), need, project);
        return counted;
    }

    /** How often that was done at the step. */
    int acts(String caseNo, String step, String act) {
        return ask(
                        "select count(*) from evidence.act where case_no = ? and step = ? and act = ?",
                        row -> row.getInt(1),
                        caseNo,
                        step,
                        act)
                .get(0);
    }

    /** Numbers of acts that are missing in the trace of a case. */
    List<Integer> gaps(String caseNo) {
        return ask("""
                select s from generate_series(1, (select max(seq) from evidence.act where case_no = ?)) s
                 where not exists (select 1 from evidence.act where case_no = ? and seq = s)
                """, row -> row.getInt(1), caseNo, caseNo);
    }

    /** The money that was paid and confirmed, in fen. */
    long paid(String project) {
        return ask(
                        "select coalesce(sum(amount_fen), 0) from funds.payment where case_no = ? and status = 'CONFIRMED'",
                        row -> row.getLong(1),
                        project)
                .get(0);
    }

    String status(String caseNo) {
        return ask("select status from cases.case_file where case_no = ?", row -> row.getString(1), caseNo)
                .get(0);
    }

    /** When an act was done. @param off by how much the clock of the copy was wrong, if it was */
    record Dated(Instant official, Instant real, Optional<Duration> off) {}

    /** The acts of a case in their order. */
    List<Dated> dated(String caseNo) {
        return ask(
                "select at, real_at, extract(epoch from clock_off) from evidence.act where case_no = ? order by seq",
                row -> new Dated(
                        instant(row, 1),
                        instant(row, 2),
                        Optional.ofNullable(row.getBigDecimal(3)).map(off -> Duration.ofSeconds(off.longValue()))),
                caseNo);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The end of the term of the step that was offered last. */
    Instant due(String caseNo) {
        return ask(
                        "select due_at from evidence.offer where case_no = ? and due_at is not null order by offered_at desc",
                        row -> instant(row, 1),
                        caseNo)
                .get(0);
    }

    /** By how much the clock of the demonstration is ahead. */
    Duration ahead() {
        return ask("select seconds from calendar.clock_offset", row -> Duration.ofSeconds(row.getLong(1)))
                .get(0);
    }

    /** How often a timer of the case has fired. */
    int timers(String caseNo) {
        return ask(
                        "select count(*) from evidence.act where case_no = ? and act = 'timer'",
                        row -> row.getInt(1),
                        caseNo)
                .get(0);
    }

    /** Days that are worked, or not, otherwise than their day of the week. */
    Map<LocalDate, Boolean> specialDays() {
        var days = new TreeMap<LocalDate, Boolean>();
        ask(
                "select day, kind from calendar.special_day",
                row -> days.put(
                        row.getObject(1, LocalDate.class), row.getString(2).equals("work")));
        return days;
    }

    /** How many sessions that are not over end sooner or later from now than that. */
    int sessionsOutside(Duration least, Duration most) {
        return ask("""
                select count(*) from access.session
                 where to_timestamp(expiry_time / 1000.0) > clock_timestamp()
                   and to_timestamp(expiry_time / 1000.0) - clock_timestamp()
                       not between make_interval(secs => %d) and make_interval(secs => %d)
                """.formatted(least.toSeconds(), most.toSeconds()), row -> row.getInt(1))
                .get(0);
    }

    /** The time of all sessions is over. */
    void endSessions() {
        ask(
                "update access.session set expiry_time = (extract(epoch from clock_timestamp()) * 1000)::bigint returning 1",
                row -> row.getInt(1));
    }

    /** What the engine has given up. */
    List<String> stuck() {
        return ask(
                "select id_ || ' ' || coalesce(exception_msg_, '') from public.act_ru_job where retries_ = 0",
                row -> row.getString(1));
    }

    private <T> List<T> ask(String sql, Row<T> read, String... values) {
        for (int tries = 1; ; tries++)
            try (var connection = database.open();
                    var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
                var rows = new ArrayList<T>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) rows.add(read.read(row));
                }
                return rows;
            } catch (SQLException failed) {
                if (tries == TRIES || !isOfTheConnection(failed)) throw new AssertionError(sql, failed);
                pause();
            }
    }

    /** Classes of SQLSTATE: the connection failed, and somebody stops the server. */
    private static boolean isOfTheConnection(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("08") || state.startsWith("57");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
