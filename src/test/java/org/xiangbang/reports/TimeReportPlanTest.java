package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.access.RegionScope;
import org.xiangbang.bench.Plan;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The statement is the report's own; it is explained on copies of the tables that hold the steps of a year. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
@DisplayName("The time report of a year")
class TimeReportPlanTest {
    private static final YearMonth FROM = YearMonth.of(2025, 12);
    private static final YearMonth TO = YearMonth.of(2026, 11);

    /** The steps of the last seven minutes are not in the sums yet. */
    private static final Instant COUNTED =
            TO.atDay(29).atTime(16, 0).atZone(OfficialClock.ZONE).toInstant();

    private static final int FEW = 20_000;
    private static final int MANY = 200_000;

    /** So few that a busy machine inserts them before a statement is ended. */
    private static final int AT_ONCE = 20_000;

    private JdbcTemplate db;

    @Autowired
    private JdbcClient client;

    @BeforeAll
    void copies(@Autowired TableOwner owner) {
        db = owner.template();
        year("few_times", FEW);
        year("many_times", MANY);
    }

    @AfterAll
    void away() {
        db.execute("drop schema few_times cascade");
        db.execute("drop schema many_times cascade");
    }

    private void year(String schema, int steps) {
        db.execute("drop schema if exists %s cascade".formatted(schema));
        db.execute("create schema " + schema);
        copy(schema, "engine", "step_time", "public_step_time");
        copy(schema, "cases", "case_file", "public_case");
        copy(schema, "cases", "case_region", "public_case_region");
        copy(schema, "cases", "case_member", "public_case_member");
        db.execute("create table %s.time_sum (like reports.time_sum including all)".formatted(schema));
        db.execute(elsewhere(
                db.queryForObject("select pg_get_functiondef('reports.step_times'::regproc)", String.class)
                        .replace("reports.step_times", schema + ".step_times"),
                schema));
        for (int from = 1; from < steps; from += AT_ONCE) rows(schema, from, steps);
        db.execute("vacuum analyze %1$s.step_time, %1$s.case_file".formatted(schema));
        for (var month = FROM; !month.isAfter(TO); month = month.plusMonths(1))
            db.update(
                    "insert into %1$s.time_sum select * from %1$s.step_times(?::timestamptz, ?::timestamptz)"
                            .formatted(schema),
                    start(month).toString(),
                    until(month).toString());
        db.execute("vacuum analyze %s.time_sum".formatted(schema));
    }

    private void copy(String schema, String from, String table, String view) {
        db.execute("create table %s.%s (like %s.%2$s including all)".formatted(schema, table, from));
        db.execute("create view %s.%s as select * from %1$s.%s".formatted(schema, view, table));
    }

    /** One case for each ten steps, in forty counties of a province; twenty of them lie in a second county. */
    private void rows(String schema, int from, int steps) {
        db.update("""
                insert into %s.case_file (case_no, kind, title, region, applicant, status, opened_at)
                select 'P-' || n, 'PROJECT', '时限', '51' || lpad((3200 + n / 10 %% 40)::text, 4, '0') || case when n %% 3 = 0 then '100201' else '' end,
                       'nobody', 'approval', timestamptz '2025-12-01 00:00+08'
                  from generate_series(?, ?) n where n %% 10 = 0
                """.formatted(schema), from, from + AT_ONCE - 1);
        db.update("""
                insert into %s.case_region (case_no, region)
                select 'P-' || n, '513205' from generate_series(?, ?) n where n %% (?::int / 20) = 0
                """.formatted(schema), from, from + AT_ONCE - 1, steps);
        db.update("""
                insert into %s.step_time (task_id, case_no, business_key, process, version, step, desk, link, waits, completed, in_time,
                    opened_at, ended_at, carried, held, own_days, applicant_days, review_days, notice_days, suspended_days, other_days)
                select gen_random_uuid(), 'P-' || n / 10 * 10, 'P', 'projects-approval', 1, (array['review', 'decide'])[1 + n %% 2],
                       (array['agriculture', 'finance', 'audit'])[1 + n %% 3] || '.handler@51' || lpad((3200 + n / 10 %% 40)::text, 4, '0'),
                       'approval', '', true, n %% 7 <> 0, at, at, 0, 0, n %% 9, n %% 4, 0, 0, 0, 0
                  from (select n, timestamptz '2025-12-01 00:00+08' + n * interval '1 second' * (((363 * 24 + 16) * 3600 + 420.0) / ?::int) as at
                          from generate_series(greatest(?, 10), ?) n) series
                """.formatted(schema), steps, from, from + AT_ONCE - 1);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(OfficialClock.ZONE).toInstant();
    }

    private static Instant until(YearMonth month) {
        return month.equals(TO) ? COUNTED : start(month.plusMonths(1));
    }

    @Test
    @DisplayName("reads hardly more with ten times as many steps, for a county, its city, the province and a village")
    void grows() {
        for (var place : List.of("513205", "5132", "51", "513220100201")) {
            var few = plan("few_times", place);
            var many = plan("many_times", place);

            assertThat(few.rows()).as(place).isPositive();
            assertThat(many.rows()).as(place).isPositive();
            assertThat(many.buffers())
                    .as("%s: %s blocks, then %s", place, few, many)
                    .isLessThanOrEqualTo(few.buffers() * 3 / 2 + 20);
            assertThat(many.readWhole()).as("%s: %s", place, many).doesNotContain("step_time", "case_file");
        }
    }

    private Plan plan(String schema, String place) {
        var kept = new ArrayList<TimeMonths.Kept>();
        IntStream.range(0, 12)
                .mapToObj(FROM::plusMonths)
                .forEach(month -> kept.add(new TimeMonths.Kept(month, until(month))));
        var reader = new Official("planner", -1, "甲", List.of(new Desk("audit", "inspector", place)));
        var question = new TimeQuestion(new TimeFilter(FROM, TO, null, null, null), RegionScope.of(reader), kept);
        var calls = SqlMeter.during(() -> client.sql(question.sql())
                .params(question.params())
                .param("most", TimeReport.MOST)
                .query()
                .listOfRows());
        return Plan.done(db, calls.get(calls.size() - 1), sql -> elsewhere(sql, schema));
    }

    private static String elsewhere(String sql, String schema) {
        return sql.replaceAll("\\b(?:engine\\.public_step_time|cases\\.public_case\\w*)\\b", schema + ".$0")
                .replaceAll(schema + "\\.(?:engine|cases)\\.", schema + ".")
                .replace("from reports.time_sum t", "from " + schema + ".time_sum t");
    }
}
