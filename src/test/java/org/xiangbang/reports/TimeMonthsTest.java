package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;

@AppTest
@DisplayName("The sums of months of the time report")
class TimeMonthsTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = YearMonth.of(2024, 4);
    private static final List<String> PLACES =
            List.of("519951", "519951100", "519951100201", "519951100202", "519951200", "519952100201", "5199");

    /** The report as it counts without any sums. */
    private static final String RECOUNT = """
            select to_char(t.ended_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, t.desk,
                   coalesce(p.whole, t.process) as process, t.step, t.waits,
                   (array_agg(t.version order by t.ended_at desc))[1] as version, count(*) as ended,
                   percentile_cont(0.5) within group (order by t.own_days) filter (where t.waits = '') as own_median,
                   avg(t.own_days) filter (where t.waits = '') as own_mean,
                   avg(case when t.in_time then 1.0 else 0.0 end) filter (where t.waits <> 'notice') as in_time,
                   avg(t.applicant_days) as applicant, avg(t.review_days) as review, avg(t.notice_days) as notice,
                   avg(t.suspended_days) as suspended, avg(t.other_days) as other
              from engine.public_step_time t
              join cases.public_case c on c.case_no = t.case_no
              left join engine.public_process_part p on p.part = t.process
             where t.ended_at >= :from and t.ended_at < :until and (t.completed or t.waits = 'notice')
               and (:link::text is null or t.link = :link)
               and (:department::text is null or split_part(t.desk, '.', 1) = :department)
               and (:region::text is null or starts_with(c.region, :region))
               and %s
             group by 1, 2, 3, 4, 5
             order by 1 desc, 2, 3, 4, 5 limit 1000
            """;

    @Autowired
    private TimeMonths months;

    @Autowired
    private TimeReport report;

    @Autowired
    private FigureCheck check;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(7);

    @BeforeEach
    void some() {
        for (int n = 0; n < 40; n++) aCase(n);
        for (int n = 0; n < 600; n++) step(n % 40, at(random.nextInt(120)));
        db.sql("insert into cases.case_region (case_no, region) values (?, '519952')")
                .param(number(0))
                .update();
        db.sql("insert into cases.case_reader (case_no, region) values (?, '519952100')")
                .param(number(5))
                .update();
        keep();
    }

    @AfterEach
    void away() {
        for (var table : List.of("engine.step_time", "cases.case_region", "cases.case_reader", "cases.case_file"))
            db.sql("delete from %s where case_no like 'P-519951-2024-%%'".formatted(table))
                    .update();
        months.keep();
    }

    @Test
    @DisplayName("give every reader the same report as a recount of the steps, under every filter")
    void equalsARecount() {
        assertThat(months.kept(FIRST, LAST)).hasSize(4);
        for (var reader : readers())
            for (var region : new String[] {null, "51", "5199", "519951", "519951100", "519951100201", "519952"})
                for (var link : new String[] {null, "approval"})
                    assertSame(new TimeFilter(FIRST, LAST, region, link, link == null ? null : "finance"), reader);
        assertThat(report.rows(new TimeFilter(FIRST, LAST, null, null, null), reader("519952")))
                .isNotEmpty();
    }

    private static List<Official> readers() {
        var deputy = new Official("t", -1, "代", List.of(new Desk("audit", "chief", "519951200")));
        var limited = new StandIn(
                new Principal("p", -2, "委"),
                List.of(new Desk("audit", "chief", "519951")),
                Set.of("needs-village"),
                List.of());
        return List.of(
                reader("51"),
                reader("5199"),
                reader("519951"),
                reader("519952"),
                reader("519951100"),
                reader("519951100", "519951200", "519951100201"),
                reader("519951", "519951100"),
                deputy,
                new Official("t", -1, "限", List.of(new Desk("audit", "chief", "519952")), List.of(limited)));
    }

    private static Official reader(String... places) {
        var desks = new ArrayList<Desk>();
        for (var place : places) desks.add(new Desk("audit", "chief", place));
        return new Official("t", -1, "甲", desks);
    }

    @Test
    @DisplayName(
            "are followed by what changes in a month that was counted: a step more, less, other days, another division")
    void changes() {
        step(3, at(10));
        assertThat(months.kept(FIRST, LAST))
                .as("the month is read from its steps")
                .hasSize(3);
        assertAll();
        db.sql("delete from engine.step_time where case_no = ?")
                .param(number(7))
                .update();
        db.sql("update engine.step_time set own_days = own_days + 3 where case_no = ?")
                .param(number(8))
                .update();
        db.sql("update engine.step_time set ended_at = ended_at + interval '31 days' where case_no = ?")
                .param(number(9))
                .update();
        db.sql("update cases.case_file set region = '519952100201' where case_no = ?")
                .param(number(10))
                .update();
        assertAll();
        assertThat(check.differences()).isEmpty();

        keep();

        assertThat(months.kept(FIRST, LAST)).hasSize(4);
        assertAll();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("do not miss a step of a transaction that had not ended when the month was first counted")
    void stillOpen() throws Exception {
        away();
        db.sql("delete from reports.time_month").update();
        db.sql("delete from reports.time_sum").update();
        for (int n = 0; n < 40; n++) aCase(n);
        var written = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(t -> {
            step(1, at(3));
            written.countDown();
            await(counted);
        }));
        await(written);
        step(2, at(3));
        months.keep();
        assertThat(months.kept(FIRST, LAST))
                .as("the month waits for the transaction")
                .isEmpty();
        counted.countDown();
        late.join();

        keep();

        assertThat(months.kept(FIRST, FIRST)).hasSize(1);
        assertThat(ended(reader("51"))).isEqualTo(2);
        assertAll();
        assertThat(check.differences()).isEmpty();
    }

    @Test
    @DisplayName("do not miss a step of a transaction that ends while a month is counted again")
    void meanwhile() throws Exception {
        var before = ended(reader("51"));
        var written = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(t -> {
            step(1, at(3));
            written.countDown();
            await(counted);
        }));
        await(written);
        step(2, at(3));
        months.keep();
        assertThat(ended(reader("51"))).isEqualTo(before + 1);
        counted.countDown();
        late.join();

        assertThat(ended(reader("51"))).isEqualTo(before + 2);
        assertAll();
        keep();
        assertThat(ended(reader("51"))).isEqualTo(before + 2);
        assertThat(months.kept(FIRST, LAST)).hasSize(4);
    }

    @Test
    @DisplayName(
            "are counted by one copy of the program at a time, and a count that was broken off leaves the month as it was")
    void together() {
        step(1, at(3));
        var all = List.of(1, 2, 3, 4).stream()
                .map(n -> CompletableFuture.runAsync(months::keep))
                .toList();
        all.forEach(CompletableFuture::join);
        months.keep();
        assertAll();
        assertThat(check.differences()).isEmpty();

        step(1, at(3));
        transaction.executeWithoutResult(broken -> {
            db.sql("delete from reports.time_change").update();
            db.sql("delete from reports.time_sum").update();
            broken.setRollbackOnly();
        });
        assertThat(months.kept(FIRST, LAST)).hasSize(3);
        assertAll();
    }

    @Test
    @DisplayName("of the month that goes on get what is new, without its other steps being counted again")
    void goesOn() {
        var until = Timestamp.from(at(45));
        db.sql("delete from reports.time_sum where month = '2024-02'").update();
        db.sql("insert into reports.time_sum select * from reports.step_times(?, ?)")
                .params(start(FIRST.plusMonths(1)), until)
                .update();
        db.sql("update reports.time_month set announced = ?, until = ? where month = '2024-02'")
                .params(until, until)
                .update();
        assertAll();
        var before = writers();

        while (!db.sql("select until > ?::timestamptz from reports.time_month where month = '2024-02'")
                .param(until)
                .query(Boolean.class)
                .single()) months.keep();

        assertThat(check.differences()).isEmpty();
        assertThat(writers()).as("rows without a new step were left alone").containsAll(before);
        assertAll();
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
        assertAll();
        keep();
        assertThat(months.kept(FIRST, LAST)).hasSize(4);
        assertAll();
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
        for (int tries = 0; tries < 100; tries++) {
            months.keep();
            if (months.kept(FIRST, LAST).size() == 4) return;
        }
    }

    private void assertAll() {
        for (var reader : readers()) assertSame(new TimeFilter(FIRST, LAST, null, null, null), reader);
    }

    private void assertSame(TimeFilter filter, Official reader) {
        var scope = RegionScope.of(reader);
        var counted = db.sql(RECOUNT.formatted(scope.condition("c")))
                .params(scope.params())
                .param("from", start(filter.from()))
                .param("until", start(filter.to().plusMonths(1)))
                .param("link", filter.link())
                .param("department", filter.department())
                .param("region", filter.region())
                .query((row, n) -> "%s %s %s %s %s %d %d %s %s %s %.6f %.6f %.6f %.6f %.6f"
                        .formatted(
                                row.getString("month"),
                                row.getString("desk"),
                                row.getString("process"),
                                row.getString("step"),
                                row.getString("waits"),
                                row.getInt("version"),
                                row.getLong("ended"),
                                decimal(row.getObject("own_median", Double.class)),
                                decimal(number(row.getBigDecimal("own_mean"))),
                                decimal(number(row.getBigDecimal("in_time"))),
                                row.getDouble("applicant"),
                                row.getDouble("review"),
                                row.getDouble("notice"),
                                row.getDouble("suspended"),
                                row.getDouble("other")))
                .list();
        var rows = report.rows(filter, reader).stream()
                .map(row -> "%s %s %s %s %s %d %d %s %s %s %.6f %.6f %.6f %.6f %.6f"
                        .formatted(
                                row.month(),
                                row.desk().id(),
                                row.process(),
                                row.step(),
                                row.waits(),
                                row.version(),
                                row.ended(),
                                decimal(row.ownMedian()),
                                decimal(row.ownMean()),
                                decimal(row.inTime()),
                                row.waiting().applicant(),
                                row.waiting().review(),
                                row.waiting().notice(),
                                row.waiting().suspended(),
                                row.waiting().other()))
                .toList();
        assertThat(rows).as("%s for %s", filter, reader).isEqualTo(counted);
    }

    private static Double number(java.math.BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }

    private static String decimal(Double number) {
        return number == null ? "-" : "%.6f".formatted(number);
    }

    private long ended(Official reader) {
        return report.rows(new TimeFilter(FIRST, LAST, null, null, null), reader).stream()
                .mapToLong(TimeReport.Row::ended)
                .sum();
    }

    private static String number(int n) {
        return "P-519951-2024-%04d".formatted(n);
    }

    private void aCase(int n) {
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                values (?, 'PROJECT', '时限', ?, null, ?, 'approval', now())
                """)
                .params(number(n), PLACES.get(n % PLACES.size()), n == 6 ? "audit.chief@519951200" : "nobody@519951")
                .update();
    }

    /** Some wait, some were canceled, some are drawn in a part. */
    private void step(int of, Instant at) {
        db.sql("""
                insert into engine.step_time (task_id, case_no, business_key, process, version, step, desk, link, waits, completed,
                    in_time, opened_at, ended_at, carried, held, own_days, applicant_days, review_days, notice_days, suspended_days,
                    other_days)
                values (gen_random_uuid(), :caseNo, :caseNo, :process, :version, :step, :desk, :link, :waits, :completed, :inTime,
                        :at, :at, 0, 0, :own, :applicant, :review, 0, 1, :other)
                """)
                .param("caseNo", number(of))
                .param("process", random.nextInt(3) == 0 ? "needs-village" : "needs-survey")
                .param("version", 1 + random.nextInt(2))
                .param("step", random.nextBoolean() ? "villageNotice" : "review")
                .param("desk", (random.nextBoolean() ? "finance" : "audit") + ".handler@519951")
                .param("link", random.nextInt(4) == 0 ? "acceptance" : "approval")
                .param("waits", random.nextInt(5) == 0 ? "notice" : "")
                .param("completed", random.nextInt(6) != 0)
                .param("inTime", random.nextInt(3) != 0)
                .param("at", Timestamp.from(at.plusMillis(random.nextInt(80_000_000))))
                .param("own", random.nextInt(12))
                .param("applicant", random.nextInt(3))
                .param("review", random.nextInt(3))
                .param("other", random.nextInt(3))
                .update();
    }

    private static Instant at(int day) {
        return start(FIRST).toInstant().plusSeconds(day * 86_400L);
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1)
                .atStartOfDay(org.xiangbang.calendar.OfficialClock.ZONE)
                .toInstant());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
