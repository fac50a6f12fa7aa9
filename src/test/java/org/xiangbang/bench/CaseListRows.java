package org.xiangbang.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/**
 * Blocks that the first pages and totals of needs, projects and organizations read, as they grow from 10,000 of each kind to eleven
 * times as many.
 */
final class CaseListRows {
    static final int FEW = 10_000;
    static final int MANY = FEW + BenchLength.rows(100_000);
    private static final int PAGE = 50;
    private static final String RARE = "沙棘";

    /** A county, the prefecture around it and the province: what is seen narrows, and the lists are the same. */
    private static final List<String> PLACES = List.of("513228", "5132", "51");

    private static final List<String> ROWS = List.of(
            """
            create temporary table one as
            select o.*, 'N-' || county || '-3026-' || no as need, 'S-9' || lpad(no, 8, '0') as organization,
                   'P-' || county || '-3026-' || no as project
              from (select n, lpad(n::text, 6, '0') as no,
                           '51' || case when n %% 100 = 0 then '3228' when n %% 3 = 0 then '32' || 20 + n %% 13
                                        else lpad((1 + n %% 21)::text, 2, '0') || 20 + n %% 17 end as county,
                           now() - n %% 1500 * interval '1 day' - n * interval '1 second' as at,
                           '第' || n || '号' || case when n %% 1000 = 777 and n < 10000 then '沙棘'
                               else (array['藏白菊', '花椒', '青稞', '牦牛', '中药材'])[1 + n %% 5] end || '种植' as title
                      from generate_series(%d, %d) n) o
            """,
            """
            insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
            select need, 'NEED', title, county || '100201', null, 'village.handler@' || county || '100201',
                   (array['published', 'reported', 'taken', 'screened'])[1 + n % 4], at from one
             union all
            select organization, 'ORGANIZATION', title || '协会', county, organization, 'applicant@S-9' || n,
                   (array['admitted', 'admitted', 'applied', 'refused'])[1 + n % 4], at from one
             union all
            select project, 'PROJECT', title || '项目', county, organization, 'organization.handler@S-9' || n,
                   (array['approved', 'implementing', 'closed', 'proposed'])[1 + n % 4], at from one
            """,
            """
            insert into needs.need (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task, amount_fen,
                   households, people, output_target, benefit_target, satisfaction_target, participation, library_year, status)
            select f.case_no, f.title, 'industry', 'new', f.region, 'village', '2026-01-01', '2026-12-31', '村委会', '种植', 100, 1, 1, '种植',
                   '增收', '满意', '务工', 2026, upper(f.status)
              from one join cases.case_file f on f.case_no = one.need
            """,
            """
            insert into organizations.organization (number, name, uscc, type, region, registration_authority, registration_valid_until,
                   charitable, fundraising, grade, legal_representative, contact, phone, business_scope, actions, targets, approach,
                   starts_on, ends_on, annual_check_year, annual_check, on_list, investigated, within_scope, account_name, bank_name,
                   bank_account, status)
            select f.case_no, f.title, lpad(one.no, 18, '9'), 'service', f.region, '民政厅', '2030-12-31', false, false, '3A', '甲', '乙',
                   '1', '服务', '{}', '村民', '服务', '2026-01-01', '2026-12-31', 2026, 'passed', 'none', false, true, '户名', '银行', '1',
                   upper(f.status)
              from one join cases.case_file f on f.case_no = one.organization
            """,
            """
            insert into projects.project (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people,
                   output_target, benefit_target, starts_on, ends_on, amount_fen, status)
            select f.case_no, f.organization, f.title, '测量', 'industry', 'goods', '测量', '测量', 1, 1, '测量', '测量', '2026-01-01',
                   '2026-12-31', 100, upper(f.status)
              from one join cases.case_file f on f.case_no = one.project
            """,
            "drop table one",
            """
            insert into reports.case_figure (case_no, subject, place, item, month, amount)
            select n.case_no, n.subject, n.place, n.item, n.month, n.amount from reports.counted_case n
             where reports.of_list(n.subject) and not exists (select from reports.case_figure f where f.case_no = n.case_no)
            """,
            "delete from reports.list_change",
            "delete from reports.list_sum",
            """
            insert into reports.list_sum (subject, place, status, cases, amount)
            select f.subject, a.place, f.item, count(*), sum(f.amount)
              from reports.case_figure f cross join lateral reports.around(f.place) a (place)
             where reports.of_list(f.subject) group by 1, 2, 3
            """,
            "vacuum analyze");

    private final BenchApplication app;
    private final ServerMeter server;
    private final Report report;
    private final Map<String, CaseList<?>> lists = new LinkedHashMap<>();

    CaseListRows(BenchApplication app, ServerMeter server, Report report) {
        this.app = app;
        this.server = server;
        this.report = report;
        lists.put("needs", app.bean(NeedList.class).cases());
        lists.put("projects", app.bean(ProjectList.class).cases());
        lists.put("organizations", app.bean(Directory.class).cases());
    }

    void measure(int size) throws Exception {
        load(1, FEW);
        measure(size, FEW);
        load(FEW + 1, MANY);
        measure(size, MANY);
    }

    private void load(int from, int to) throws Exception {
        server.run("set session_replication_role = replica");
        server.run(ROWS.get(0).formatted(from, to));
        for (var rows : ROWS.subList(1, ROWS.size())) server.run(rows);
        server.run("reset session_replication_role");
    }

    private void measure(int size, int cases) {
        var all = new CaseQuery("", "", "", "", PAGE);
        var rare = new CaseQuery("", "", RARE, "", PAGE);
        lists.forEach((name, list) -> {
            report.put(size, row(name, "first page", cases), most(reader -> list.page(all, reader)));
            report.put(size, row(name, "a rare word", cases), most(reader -> list.page(rare, reader)));
            report.put(size, row(name, "totals", cases), most(reader -> list.totals(all, reader)));
        });
    }

    static String row(String list, String what, int cases) {
        return "%s, %s, %,d of each kind, blocks".formatted(list, what, cases);
    }

    /** Whoever of the readers has most to read. */
    private double most(Consumer<Official> reading) {
        return PLACES.stream()
                .mapToDouble(place -> blocks(reading, place))
                .max()
                .orElseThrow();
    }

    private double blocks(Consumer<Official> page, String place) {
        var reader = new Official("reader", -1, "甲", List.of(new Desk("audit", "inspector", place)));
        page.accept(reader);
        var db = app.bean(JdbcTemplate.class);
        return SqlMeter.during(() -> page.accept(reader)).stream()
                .filter(call -> !call.sql().startsWith("explain"))
                .mapToLong(call -> Plan.done(db, call, sql -> sql).buffers())
                .sum();
    }
}
