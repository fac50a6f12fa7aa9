package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.bench.Plan;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The statements are the lists' own; they are explained on copies of the tables that hold 100,000 cases of each kind. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
@DisplayName("With a hundred thousand cases of each kind")
class CaseListPlanTest {
    private static final List<String> TABLES =
            List.of("case_file", "case_region", "case_member", "need", "organization");
    private static final int CASES = 100_000;

    /** So few that a busy machine inserts them before a statement is ended. */
    private static final int AT_ONCE = 10_000;

    private static final Official READER =
            new Official("planner", -1, "甲", List.of(new Desk("audit", "inspector", "513228")));

    @Autowired
    private NeedList needs;

    @Autowired
    private Directory directory;

    @Autowired
    private ProjectList projects;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private JdbcClient client;

    @BeforeAll
    void copies() {
        db.execute("drop schema if exists found cascade");
        db.execute("create schema found");
        for (var table : TABLES)
            db.execute("create table found.%s (like %s.%1$s including all)".formatted(table, schema(table)));
        db.execute("create view found.public_case as select * from found.case_file");
        db.execute("create view found.public_case_member as select * from found.case_member");
        db.execute("create view found.public_organization as select * from found.organization");
        db.execute("""
                create view found.public_case_region as
                select case_no, region from found.case_file union all select case_no, region from found.case_region
                """);
        for (int from = 1; from < CASES; from += AT_ONCE) {
            for (var kind : Kind.values()) files(kind, from);
            ownRows();
        }
        for (var table : TABLES) db.execute("vacuum analyze found." + table);
    }

    private static String schema(String table) {
        return switch (table) {
            case "need" -> "needs";
            case "organization" -> "organizations";
            default -> "cases";
        };
    }

    /** One in ten thousand has a rare word in its name; ten projects belong to one organization. */
    private void files(Kind kind, int from) {
        db.update("""
                insert into found.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                select ? || lpad(n::text, 6, '0'), ?, '谷汝村第' || n || '号' || case when n % 10000 = 7 then '沙棘' else '道路' end,
                       '513228', 'S-' || lpad((n / 10)::text, 6, '0'), 'nobody', 'applied',
                       timestamptz '2026-01-01' + n * interval '1 minute'
                  from generate_series(?, ?) n
                """, prefix(kind), kind.name(), from, from + AT_ONCE - 1);
    }

    private void ownRows() {
        db.update("""
                insert into found.need
                    (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task, amount_fen,
                     households, people, output_target, benefit_target, satisfaction_target, participation, library_year, status)
                select case_no, title, 'industry', 'new', region, 'village', '2027-01-01', '2027-12-31', '村委会', '种植', 100,
                       1, 1, '种植', '增收', '满意', '务工', 2027, 'REPORTED'
                  from found.case_file where kind = 'NEED' and case_no > (select coalesce(max(case_no), '') from found.need)
                """);
        db.update("""
                insert into found.organization
                    (number, name, uscc, type, region, registration_authority, registration_valid_until, charitable, fundraising,
                     grade, legal_representative, contact, phone, business_scope, actions, targets, approach, starts_on, ends_on,
                     annual_check_year, annual_check, on_list, investigated, within_scope, account_name, bank_name, bank_account,
                     status)
                select case_no, title, '99' || lpad(right(case_no, 6), 16, '0'), 'service', region, '民政厅', '2030-12-31', false,
                       false, '3A', '甲', '乙', '1', '服务', '{}', '村民', '服务', '2027-01-01', '2027-12-31', 2026, 'passed', 'none',
                       false, true, '户名', '银行', '1', 'APPLIED'
                  from found.case_file
                 where kind = 'ORGANIZATION' and case_no > (select coalesce(max(number), '') from found.organization)
                """);
    }

    private static String prefix(Kind kind) {
        return kind == Kind.ORGANIZATION ? "S-" : kind.letter() + "-513228-2026-";
    }

    @AfterAll
    void away() {
        db.execute("drop schema found cascade");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("two characters of a rare name are found by the index of pairs")
    void rare(Kind kind) {
        var plan = done(page(kind, "沙棘"));

        assertThat(plan.rows()).as("%s", plan).isGreaterThanOrEqualTo(10);
        assertThat(plan.nodes())
                .as("%s", plan)
                .anyMatch(node -> node.startsWith("Bitmap Index Scan") && node.contains("_grams_"));
        assertThat(plan.readWhole()).as("%s", plan).doesNotContain("case_file", "need", "organization");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("a case is found by its number in a few blocks")
    void number(Kind kind) {
        var plan = done(page(kind, prefix(kind) + "012345"));

        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.readWhole()).as("%s", plan).doesNotContain("case_file", "need", "organization");
        assertThat(plan.buffers()).as("%s", plan).isLessThanOrEqualTo(60);
    }

    @Test
    @DisplayName("a rare word is looked up, and for a common one the list is read in its order")
    void estimate() {
        var titles = new CaseText.Source("found.need n", "n.case_no", List.of("n.title"), false);
        var text = new CaseText(client, List.of(titles));

        assertThat(text.condition(new SearchText("沙棘"), new HashMap<>())).startsWith("c.case_no in (select");
        assertThat(text.condition(new SearchText("道路"), new HashMap<>())).doesNotContain("select");
    }

    /** Returns the statement that reads the rows, which is the last one. */
    private SqlMeter.Call page(Kind kind, String q) {
        var query = new CaseQuery("", "", q, "", 30);
        var calls = SqlMeter.during(() -> {
            switch (kind) {
                case NEED -> needs.cases().page(query, READER);
                case ORGANIZATION -> directory.cases().page(query, READER);
                case PROJECT -> projects.cases().page(query, READER);
            }
        });
        return calls.get(calls.size() - 1);
    }

    private Plan done(SqlMeter.Call call) {
        return Plan.done(
                db,
                call,
                sql -> sql.replaceAll(
                        "\\b(?:cases|needs|organizations)\\.(public_\\w+|case_file|need|organization)\\b", "found.$1"));
    }
}
