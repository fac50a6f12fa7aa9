package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("The sums of months of the time report")
class TimeMonthsTest {
    private static final YearMonth FIRST = TimedCases.FIRST;
    private static final YearMonth LAST = TimedCases.LAST;

    @Autowired
    private TimeMonths months;

    @Autowired
    private TimeReport report;

    @Autowired
    private FigureCheck check;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    private TransactionTemplate transaction;
    private TimedCases cases;
    private RecountedTimes recount;

    @BeforeEach
    void some() {
        transaction = owner.transaction();
        cases = new TimedCases(db);
        recount = new RecountedTimes(report, db);
        cases.write();
        keep();
    }

    @AfterEach
    void away() {
        cases.remove();
        months.keep();
    }

    @Test
    @DisplayName("begin and end by Beijing's clock")
    void ofBeijing() {
        assertThat(db.sql("""
                        select at from generate_series('1999-12-30 15:00+00'::timestamptz, '2031-01-02', interval '61 minutes') at
                         where reports.month(at) is distinct from to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') limit 1
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    @DisplayName("give every reader the same report as a recount of the steps, under every filter")
    void equalsARecount() {
        assertThat(months.kept(FIRST, LAST)).hasSize(4);
        for (var reader : RecountedTimes.readers())
            for (var region : new String[] {null, "51", "5199", "519951", "519951100", "519951100201", "519952"})
                for (var link : new String[] {null, "approval"})
                    recount.assertSame(
                            new TimeFilter(FIRST, LAST, region, link, link == null ? null : "finance"), reader);
        assertThat(report.rows(new TimeFilter(FIRST, LAST, null, null, null), RecountedTimes.reader("519952")))
                .isNotEmpty();
    }

    @Test
    @DisplayName(
            "are followed by what changes in a month that was counted: a step more, less, other days, another division")
    void changes() {
        cases.step(3, TimedCases.at(10));
        assertThat(months.kept(FIRST, LAST))
                .as("the month is read from its steps")
                .hasSize(3);
        recount.assertSame();
        db.sql("delete from engine.step_time where case_no = ?")
                .param(TimedCases.number(7))
                .update();
        db.sql("update engine.step_time set own_days = own_days + 3 where case_no = ?")
                .param(TimedCases.number(8))
                .update();
        db.sql("update engine.step_time set ended_at = ended_at + interval '31 days' where case_no = ?")
                .param(TimedCases.number(9))
                .update();
        db.sql("update cases.case_file set region = '519952100201' where case_no = ?")
                .param(TimedCases.number(10))
                .update();
        recount.assertSame();
        assertThat(check.differences()).isEmpty();

        keep();

        assertThat(months.kept(FIRST, LAST)).hasSize(4);
        recount.assertSame();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("do not miss a step of a transaction that had not ended when the month was first counted")
    void stillOpen() throws Exception {
        away();
        db.sql("delete from reports.time_month").update();
        db.sql("delete from reports.time_sum").update();
        cases.cases();
        var written = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(t -> {
            cases.step(1, TimedCases.at(3));
            written.countDown();
            await(counted);
        }));
        await(written);
        cases.step(2, TimedCases.at(3));
        months.keep();
        assertThat(months.kept(FIRST, LAST))
                .as("the month waits for the transaction")
                .isEmpty();
        counted.countDown();
        late.join();

        keep();

        assertThat(months.kept(FIRST, FIRST)).hasSize(1);
        assertThat(ended(RecountedTimes.reader("51"))).isEqualTo(2);
        recount.assertSame();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("do not miss a step of a transaction that ends while a month is counted again")
    void meanwhile() throws Exception {
        var before = ended(RecountedTimes.reader("51"));
        var written = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(t -> {
            cases.step(1, TimedCases.at(3));
            written.countDown();
            await(counted);
        }));
        await(written);
        cases.step(2, TimedCases.at(3));
        months.keep();
        assertThat(ended(RecountedTimes.reader("51"))).isEqualTo(before + 1);
        counted.countDown();
        late.join();

        assertThat(ended(RecountedTimes.reader("51"))).isEqualTo(before + 2);
        recount.assertSame();
        keep();
        assertThat(ended(RecountedTimes.reader("51"))).isEqualTo(before + 2);
        assertThat(months.kept(FIRST, LAST)).hasSize(4);
    }

    @Test
    @DisplayName(
            "are counted by one copy of the program at a time, and a count that was broken off leaves the month as it was")
    void together() {
        cases.step(1, TimedCases.at(3));
        var all = List.of(1, 2, 3, 4).stream()
                .map(n -> CompletableFuture.runAsync(months::keep))
                .toList();
        all.forEach(CompletableFuture::join);
        months.keep();
        recount.assertSame();
        assertThat(check.differences()).isEmpty();

        cases.step(1, TimedCases.at(3));
        transaction.executeWithoutResult(broken -> {
            db.sql("delete from reports.time_change").update();
            db.sql("delete from reports.time_sum").update();
            broken.setRollbackOnly();
        });
        assertThat(months.kept(FIRST, LAST)).hasSize(3);
        recount.assertSame();
    }

    @Test
    @DisplayName("of the month that goes on get what is new, without its other steps being counted again")
    void goesOn() {
        var until = Timestamp.from(TimedCases.at(45));
        db.sql("delete from reports.time_sum where month = '2024-02'").update();
        db.sql("insert into reports.time_sum select * from reports.step_times(?, ?)")
                .params(TimedCases.start(FIRST.plusMonths(1)), until)
                .update();
        db.sql("update reports.time_month set announced = ?, until = ? where month = '2024-02'")
                .params(until, until)
                .update();
        recount.assertSame();
        var before = writers();

        while (!db.sql("select until > ?::timestamptz from reports.time_month where month = '2024-02'")
                .param(until)
                .query(Boolean.class)
                .single()) months.keep();

        assertThat(check.differences()).isEmpty();
        assertThat(writers()).as("rows without a new step were left alone").containsAll(before);
        recount.assertSame();
    }

    private List<String> writers() {
        return db.sql("select distinct xmin::text from reports.time_sum where month = '2024-02'")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("are told when they are wrong, and counted anew with the figures")
    void wrong() {
        db.sql("update reports.time_sum set ended = ended + 1 where month = '2024-02' and place = '519951100201'")
                .update();

        assertThat(check.differences()).isNotEmpty().allSatisfy(d -> {
            assertThat(d.subject()).isEqualTo("times");
            assertThat(d.month()).isEqualTo("2024-02");
            assertThat(d.place()).isEqualTo("519951100201");
            assertThat(d.kept()).isGreaterThan(d.counted());
        });

        check.recount();
        assertThat(check.differences()).isEmpty();
        recount.assertSame();
        keep();
        assertThat(months.kept(FIRST, LAST)).hasSize(4);
        recount.assertSame();
    }

    @Test
    @DisplayName("of an administrator's restored database are not waited for longer than its transactions")
    void restored() {
        db.sql("update reports.time_month set after = '4611686018427387904', until = null")
                .update();

        keep();

        assertThat(months.kept(FIRST, LAST)).hasSize(4);
    }

    /** Other transactions may be under way, for which a month waits. */
    private void keep() {
        var deadline = Instant.now().plusSeconds(60);
        do {
            months.keep();
            if (months.kept(FIRST, LAST).size() == 4) return;
            LockSupport.parkNanos(50_000_000);
        } while (Instant.now().isBefore(deadline));
    }

    private long ended(Official reader) {
        return report.rows(new TimeFilter(FIRST, LAST, null, null, null), reader).stream()
                .mapToLong(TimeReport.Row::ended)
                .sum();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
