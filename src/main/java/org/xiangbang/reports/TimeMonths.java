package org.xiangbang.reports;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.calendar.OfficialClock;

/**
 * Keeps the sums of the report of processing times: of every month, for the month that goes on up to some minutes ago (ADR 0225). A
 * month of which counted steps have changed since is read from the steps until it was counted again. Acts never wait for it.
 */
@Repository
public class TimeMonths {
    /** The database gives up a month that takes longer, and the report goes on reading its steps. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** What is new is added after so many seconds: few steps are left to be read one by one. */
    private static final long PERIOD = 300;

    /** An act that takes longer than this after its period is over lets its month be counted as a whole. */
    private static final Duration LONGEST_ACT = Duration.ofMinutes(1);

    private static final String TURN = "select pg_try_advisory_xact_lock(hashtext('reports.time_month'))";

    private static final String ANNOUNCE = """
            insert into reports.time_month as m (month, begins, announced) values (:month, :begins, :announced)
            on conflict (month) do update set announced = excluded.announced, after = null where m.announced < excluded.announced
            """;

    /** A restored database may know a transaction that is still to come. */
    private static final String STAMP = """
            update reports.time_month set after = pg_current_xact_id()
             where after is null or after >= pg_snapshot_xmax(pg_current_snapshot())
            """;

    private static final String DUE = """
            select m.month, m.begins, m.announced, m.until from reports.time_month m
             where m.after < pg_snapshot_xmin(pg_current_snapshot())
               and (m.until is null or m.until < m.announced or exists (select from reports.time_change c where c.month = m.month))
             order by m.month desc
            """;

    private static final String ADD = """
            insert into reports.time_sum as s select * from reports.step_times(:from, :until)
            on conflict (month, wide, place, desk, process, step, waits, link) do update set
                version = case when excluded.last_at >= s.last_at then excluded.version else s.version end,
                last_at = greatest(s.last_at, excluded.last_at), ended = s.ended + excluded.ended, in_time = s.in_time + excluded.in_time,
                (own_days, own_steps) = (
                    select array_agg(o.day order by o.day), array_agg(o.n order by o.day)
                      from (select d.day, sum(d.n)::int as n
                              from unnest(s.own_days || excluded.own_days, s.own_steps || excluded.own_steps) d (day, n)
                             group by d.day) o),
                applicant = s.applicant + excluded.applicant, review = s.review + excluded.review, notice = s.notice + excluded.notice,
                suspended = s.suspended + excluded.suspended, other = s.other + excluded.other
            """;

    private final JdbcClient db;
    private final OfficialClock clock;
    private final TransactionTemplate apart;
    private final TransactionTemplate oneMoment;

    TimeMonths(JdbcClient db, OfficialClock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A month whose sums are right. @param until the steps that ended before are in them; those of the rest of the month are not */
    record Kept(YearMonth month, Instant until) {}

    private record Due(String month, Instant begins, Instant announced, Instant until) {}

    /** Counts the months that are not counted yet, or not as far as they could be. Of several copies of the program one does it at a time. */
    @Scheduled(fixedDelayString = "${xiangbang.time-months:PT1M}", initialDelayString = "${xiangbang.time-months:PT1M}")
    @Transactional
    public void keep() {
        if (!db.sql(TURN).query(Boolean.class).single()) return;
        first().ifPresent(first -> apart(() -> announce(YearMonth.from(OfficialClock.day(first)))));
        apart(() -> db.sql(STAMP).update());
        for (var due : apart(() -> db.sql(DUE).query(Due.class).list()))
            oneMoment.executeWithoutResult(status -> count(due));
    }

    private Optional<Instant> first() {
        return db.sql("select ended_at from engine.public_step_time order by ended_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private int announce(YearMonth first) {
        var last = clock.instant().minus(LONGEST_ACT).getEpochSecond();
        var end = Instant.ofEpochSecond(last - last % PERIOD);
        var changed = 0;
        for (var month = first; start(month).isBefore(end); month = month.plusMonths(1)) {
            var next = start(month.plusMonths(1));
            changed += db.sql(ANNOUNCE)
                    .param("month", month.toString())
                    .param("begins", Timestamp.from(start(month)))
                    .param("announced", Timestamp.from(next.isBefore(end) ? next : end))
                    .update();
        }
        return changed;
    }

    /** Adds what is new if nothing has changed. What a transaction notes that has not ended at this moment stays noted. */
    private void count(Due due) {
        db.sql("set local statement_timeout = " + LIMIT.toMillis()).update();
        var changed = db.sql("delete from reports.time_change where month = ?")
                .param(due.month())
                .update();
        var anew = due.until() == null || changed > 0;
        if (anew)
            db.sql("delete from reports.time_sum where month = ?")
                    .param(due.month())
                    .update();
        db.sql(ADD)
                .param("from", Timestamp.from(anew ? due.begins() : due.until()))
                .param("until", Timestamp.from(due.announced()))
                .update();
        db.sql("update reports.time_month set until = announced where month = ?")
                .param(due.month())
                .update();
    }

    private <T> T apart(Supplier<T> work) {
        return apart.execute(status -> work.get());
    }

    /** Returns those of the months whose sums are right, in their order. */
    List<Kept> kept(YearMonth from, YearMonth to) {
        return db.sql("""
                        select m.month, m.until from reports.time_month m
                         where m.month between :from and :to and m.until is not null
                           and not exists (select from reports.time_change c where c.month = m.month)
                         order by m.month
                        """)
                .param("from", from.toString())
                .param("to", to.toString())
                .query((row, n) -> new Kept(
                        YearMonth.parse(row.getString("month")),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(OfficialClock.ZONE).toInstant();
    }
}
