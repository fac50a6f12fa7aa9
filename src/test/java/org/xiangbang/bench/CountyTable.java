package org.xiangbang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiangbang.Visitor;
import org.xiangbang.reports.FigureCheck;

/**
 * {@code mvn -Pbench test -Dtest=CountyTable}: the county overview and lists behind its numbers, with 1,000 and with 100,000 cases in one
 * county: half needs, half projects, ten ended steps for each, an open step for every third, a tenth of these overdue. Prints the median
 * of the milliseconds between request and answer.
 */
@DisplayName("With 100,000 cases in one county")
@Tag("bench")
class CountyTable {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WARM = 20;
    private static final int REPETITIONS = 41;
    private static final double MOST_MILLIS = 200;
    private static final double MOST_RATIO = 1.5;

    private static final String OVERVIEW = "/county";
    private static final List<String> PAGES = List.of(
            OVERVIEW,
            "/projects?figure=paid:513228:donation:",
            "/projects?figure=paid-in:513228:fiscal:2026-05",
            "/needs?figure=category:513228100:industry:",
            "/county/late?region=513228");

    private static final List<String> ROWS = List.of("""
            insert into cases.case_file (case_no, kind, title, region, applicant, status, amount_fen, opened_at)
            select case when n %% 2 = 0 then 'N' else 'P' end || '-513228-3' || lpad(n::text, 7, '0'),
                   case when n %% 2 = 0 then 'NEED' else 'PROJECT' end, '测量 ' || n, '513228' || (100 + n %% 15), 'line.handler@513228',
                   case when n %% 2 = 0 then (array['reported','screened','published','taken','served'])[1 + n / 2 %% 5]
                        else (array['proposed','paired','approved','signed','implementing','accepted','closed'])[1 + n / 2 %% 7] end,
                   (1 + n %% 64) * 1000000, timestamptz '2026-01-01' + n * interval '5 minutes'
              from generate_series(%1$d, %2$d) n
            """, """
            insert into needs.need (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task, amount_fen,
                   households, people, output_target, benefit_target, satisfaction_target, participation, library_year, status)
            select case_no, title, (array['industry','employment','construction','guarantee','other'])[1 + right(case_no, 3)::int / 2 %% 5],
                   'new', region, 'village', '2026-01-01', '2026-12-31', '测量', '测量', amount_fen, 1, 1, '测量', '测量', '测量', '测量', 2026,
                   upper(status)
              from cases.case_file f where kind = 'NEED' and not exists (select 1 from needs.need n where n.case_no = f.case_no)
            """, """
            insert into projects.project (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people,
                   output_target, benefit_target, starts_on, ends_on, amount_fen, approved_fen, agreed_fen, status)
            select case_no, 'S-000001', title, '测量', 'industry', 'goods', '测量', '测量', 1, 1, '测量', '测量', '2026-01-01', '2026-12-31',
                   amount_fen, case when status in ('proposed', 'paired') then null else amount_fen end,
                   case when status in ('proposed', 'paired', 'approved') then null else amount_fen end, upper(status)
              from cases.case_file f where kind = 'PROJECT' and not exists (select 1 from projects.project p where p.case_no = f.case_no)
            """, """
            insert into projects.budget_line (case_no, no, source, amount_fen)
            select p.case_no, l.no, l.source, p.amount_fen * l.part / 10
              from projects.project p cross join (values (1, 'fiscal-central', 7), (2, 'donation', 3)) l (no, source, part)
             where not exists (select 1 from projects.budget_line b where b.case_no = p.case_no)
            """, """
            insert into projects.line_payment (case_no, line, before_fen, amount_fen, ceiling_fen, tranche, paid_on)
            select b.case_no, b.no, 0, b.amount_fen / 2, b.amount_fen, 1, date '2026-01-01' + (right(b.case_no, 3)::int %% 300)
              from projects.budget_line b join projects.project p on p.case_no = b.case_no
             where p.agreed_fen is not null and not exists (select 1 from projects.line_payment y where y.case_no = b.case_no)
            """, """
            insert into projects.approval (case_no, round, asked_fen, fiscal, outcome, approved_fen, opened_at, decided_at)
            select case_no, 1, amount_fen, true, 'approved', amount_fen, '2026-01-01',
                   timestamptz '2026-01-01' + right(case_no, 3)::int %% 300 * interval '1 day'
              from projects.project p where approved_fen is not null
               and not exists (select 1 from projects.approval a where a.case_no = p.case_no)
            """, """
            insert into engine.step_time (task_id, case_no, business_key, process, version, step, desk, link, waits, completed, outcome,
                   in_time, opened_at, ended_at, carried, held, own_days, applicant_days, review_days, notice_days, suspended_days, other_days)
            select gen_random_uuid(), f.case_no, f.case_no, 'projects-approval', 1, 'decide',
                   (array['agriculture','finance','civil-affairs','line','leading-group'])[1 + s %% 5] || '.handler@513228', 'approval', '',
                   true, 'approve', true, f.opened_at, f.opened_at + s * interval '1 day', 0, 0, s %% 4, s %% 3, 0, 0, 0, 0
              from cases.case_file f cross join generate_series(1, 10) s
             where f.title like '测量%%' and not exists (select 1 from engine.step_time t where t.case_no = f.case_no)
            """, """
            insert into tasklist.desk (name, department, region)
            select d || '.handler@513228', d, '513228' from unnest(array['agriculture','finance','civil-affairs','line']) d
                on conflict do nothing
            """, """
            insert into tasklist.inbox (task_id, desk_id, due_at, soon_at, created_at, case_no, title, region, department, link, process,
                   version, step, step_name, severity, turns_at)
            select gen_random_uuid(), (select max(id) from tasklist.desk), now() + (case when n %% 10 = 0 then -3 else 30 end) * interval '1 day',
                   now() + interval '20 days', now(), case_no, title, region, 'line', 'approval', 'projects-approval', 1, 'decide', '审批',
                   case when n %% 10 = 0 then 1 else 3 end, 'infinity'
              from (select f.*, row_number() over (order by case_no) as n from cases.case_file f
                     where title like '测量%%' and not exists (select 1 from tasklist.inbox i where i.case_no = f.case_no)) f
             where n %% 3 = 0
            """);

    @Test
    @DisplayName("the overview takes at most 1.5 times what it takes with 1,000, and at most 200 ms")
    void measure() throws Exception {
        try (var app = new BenchApplication()) {
            var reader = new Visitor(app.port(), "agriculture.chief@513228").signIn();
            load(app, 1, FEW);
            var few = measured(reader);
            load(app, FEW + 1, MANY);
            var many = measured(reader);

            PAGES.forEach(page -> System.out.printf(
                    "%-50s %,8d bytes %7.1f %7.1f ms%n",
                    page, reader.page(page).body().getBytes(UTF_8).length, few.get(page), many.get(page)));
            assertThat(many.get(OVERVIEW)).isLessThan(MOST_MILLIS).isLessThan(MOST_RATIO * few.get(OVERVIEW));
        }
    }

    private static Map<String, Double> measured(Visitor reader) {
        var medians = new TreeMap<String, Double>();
        for (var page : PAGES) {
            var millis = new double[REPETITIONS];
            for (int i = -WARM; i < REPETITIONS; i++) {
                var begun = System.nanoTime();
                assertThat(reader.page(page).statusCode()).as(page).isEqualTo(200);
                if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            medians.put(page, Timing.median(millis));
        }
        return medians;
    }

    private static void load(BenchApplication app, int from, int to) throws Exception {
        try (var connection = app.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var rows : ROWS) statement.execute(rows.formatted(from, to));
            app.bean(FigureCheck.class).recount();
            statement.execute("vacuum analyze");
        }
    }
}
