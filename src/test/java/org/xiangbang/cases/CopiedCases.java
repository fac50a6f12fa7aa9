package org.xiangbang.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiangbang.bench.Plan;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.cases.CaseFile.Kind;

/** Copies of the tables that lists read, with many cases of each kind, in a schema of their own. */
final class CopiedCases {
    private static final List<String> TABLES = List.of(
            "case_file", "case_region", "case_member", "need", "organization", "project", "list_sum", "list_change");

    /** The desk that filed every case. */
    static final String FILED_BY = "line.handler@51";

    /** So few that a busy machine inserts them before a statement is ended. */
    private static final int AT_ONCE = 10_000;

    private final JdbcTemplate db;
    private final String schema;
    private final String region;

    /** @param region the division of case {@code n}, as an expression */
    CopiedCases(JdbcTemplate db, String schema, String region) {
        this.db = db;
        this.schema = schema;
        this.region = region;
    }

    void write(int cases) {
        db.execute("drop schema if exists %s cascade".formatted(schema));
        db.execute("create schema " + schema);
        for (var table : TABLES)
            db.execute("create table %s.%s (like %s.%2$s including all)".formatted(schema, table, owner(table)));
        view("public_case", "select * from %s.case_file");
        view("public_case_member", "select * from %s.case_member");
        view("public_organization", "select * from %s.organization");
        view("public_case_region", "select case_no, region from %s.case_region");
        db.execute("grant usage on schema %s to xiangbang".formatted(schema));
        db.execute("grant select on all tables in schema %s to xiangbang".formatted(schema));
        for (int from = 1; from < cases; from += AT_ONCE) {
            for (var kind : Kind.values()) files(kind, from);
            ownRows();
        }
        sums();
        db.execute((ConnectionCallback<Void>) this::analyze);
    }

    /** Statistics of all rows: of a sample, plans that cost nearly the same would be chosen by chance. */
    private Void analyze(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set default_statistics_target = 1000");
            for (var table : TABLES) statement.execute("vacuum analyze %s.%s".formatted(schema, table));
            statement.execute("reset default_statistics_target");
        }
        return null;
    }

    void drop() {
        db.execute("drop schema %s cascade".formatted(schema));
    }

    private void view(String name, String select) {
        db.execute("create view %s.%s as %s".formatted(schema, name, select.formatted(schema)));
    }

    private static String owner(String table) {
        return switch (table) {
            case "need" -> "needs";
            case "organization" -> "organizations";
            case "project" -> "projects";
            case "list_sum", "list_change" -> "reports";
            default -> "cases";
        };
    }

    /** Ten have a rare word in their names, one of them an organization with ten projects; a third is open to everybody. */
    private void files(Kind kind, int from) {
        db.update(
                """
                insert into %s.case_file (case_no, kind, title, region, organization, applicant, status, opened_at, amount_fen)
                select ? || lpad(n::text, 6, '0'), ?, '谷汝村第' || n || '号' || case when n < 10000 and n %% 1000 = 7 then '沙棘' else '道路' end,
                       %s, 'S-' || lpad((case when n < 10000 then n / 10 else n / 20 * 2 end)::text, 6, '0'), ?, case when n %% 3 = 0 then ? else 'applied' end,
                       timestamptz '2026-01-01' + n * interval '1 minute', 100
                  from generate_series(?, ?) n
                """.formatted(schema, region),
                prefix(kind),
                kind.name(),
                FILED_BY,
                kind == Kind.NEED ? "published" : "admitted",
                from,
                from + AT_ONCE - 1);
    }

    private void ownRows() {
        db.update("""
                insert into %1$s.need
                    (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task, amount_fen,
                     households, people, output_target, benefit_target, satisfaction_target, participation, library_year, status)
                select case_no, title, 'industry', 'new', region, 'village', '2027-01-01', '2027-12-31', '村委会', '种植', 100,
                       1, 1, '种植', '增收', '满意', '务工', 2027, case when status = 'published' then 'PUBLISHED' else 'REPORTED' end
                  from %1$s.case_file where kind = 'NEED' and case_no > (select coalesce(max(case_no), '') from %1$s.need)
                """.formatted(schema));
        db.update("""
                insert into %1$s.project (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people,
                    output_target, benefit_target, starts_on, ends_on, amount_fen, status)
                select case_no, organization, title, '某县', 'industry', 'new', 's', 'b', 1, 2, 'o', 'b', '2026-01-01', '2026-12-31', 100, 'PROPOSED'
                  from %1$s.case_file where kind = 'PROJECT' and case_no > (select coalesce(max(case_no), '') from %1$s.project)
                """.formatted(schema));
        db.update("""
                insert into %1$s.organization
                    (number, name, uscc, type, region, registration_authority, registration_valid_until, charitable, fundraising,
                     grade, legal_representative, contact, phone, business_scope, actions, targets, approach, starts_on, ends_on,
                     annual_check_year, annual_check, on_list, investigated, within_scope, account_name, bank_name, bank_account,
                     status)
                select case_no, title, '99' || lpad(right(case_no, 6), 16, '0'), 'service', region, '民政厅', '2030-12-31', false,
                       false, '3A', '甲', '乙', '1', '服务', '{}', '村民', '服务', '2027-01-01', '2027-12-31', 2026, 'passed', 'none',
                       false, true, '户名', '银行', '1', case when status = 'admitted' then 'ADMITTED' else 'APPLIED' end
                  from %1$s.case_file
                 where kind = 'ORGANIZATION' and case_no > (select coalesce(max(number), '') from %1$s.organization)
                """.formatted(schema));
    }

    /** The sums that acts would have kept; what they changed last has not been added up yet. */
    private void sums() {
        db.update("""
                insert into %1$s.list_sum (subject, place, status, cases, amount)
                select lower(f.kind) || 's', a.place, f.status, count(*), sum(f.amount_fen)
                  from %1$s.case_file f cross join lateral reports.around(f.region) a (place) group by 1, 2, 3
                """.formatted(schema));
        db.update("""
                insert into %1$s.list_change (subject, place, status, cases, amount)
                select lower(kind) || 's', region, status, 0, 0 from %1$s.case_file limit 500
                """.formatted(schema));
    }

    static String prefix(Kind kind) {
        return kind == Kind.ORGANIZATION ? "S-" : kind.letter() + "-513228-2026-";
    }

    /** Returns how the statement runs that reads a page, which is the last one; whatever is read before it is read from the copies too. */
    Plan plan(Runnable page) {
        var calls = SqlMeter.during(page, this::onCopies);
        return Plan.done(db, calls.get(calls.size() - 1), sql -> sql);
    }

    private String onCopies(String sql) {
        return sql.replaceAll(
                "\\b(?:cases|needs|organizations|projects|reports)\\.(public_case\\w*|public_organization|case_file|need|organization|project|list_\\w+)\\b",
                schema + ".$1");
    }
}
