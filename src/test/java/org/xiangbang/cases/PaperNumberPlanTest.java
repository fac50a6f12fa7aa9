package org.xiangbang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.bench.Plan;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The statement is the search's own; it is explained on copies of the tables that hold 100,000 cases with a number each. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
@DisplayName("With a hundred thousand numbers of papers")
class PaperNumberPlanTest {
    private static final Official READER =
            new Official("planner", -1, "甲", List.of(new Desk("audit", "inspector", "513228")));

    @Autowired
    private PaperNumbers numbers;

    private JdbcTemplate db;

    @BeforeAll
    void copies(@Autowired TableOwner owner) {
        db = owner.template();
        db.execute("drop schema if exists numbered cascade");
        db.execute("create schema numbered");
        for (var table : List.of("case_file", "case_region", "case_member", "paper_number"))
            db.execute("create table numbered.%1$s (like cases.%1$s including all)".formatted(table));
        db.execute("create view numbered.public_case as select * from numbered.case_file");
        db.execute("""
                create view numbered.public_case_region as
                select case_no, region from numbered.case_file union all select case_no, region from numbered.case_region
                """);
        db.execute("""
                insert into numbered.case_file (case_no, kind, title, region, applicant, status, opened_at)
                select 'P-' || n, 'PROJECT', '路', '513228', 'nobody', 'approved', timestamptz '2026-01-01' + n * interval '1 minute'
                  from generate_series(1, 100000) n
                """);
        db.execute("""
                insert into numbered.paper_number (business_key, kind, case_no, issuer, key, number, used_at)
                select case_no, 'reply', case_no, 'agriculture@513228', '黑乡振批(2026)' || substr(case_no, 3) || '号', '批', opened_at
                  from numbered.case_file
                """);
        for (var table : List.of("case_file", "paper_number")) db.execute("vacuum analyze numbered." + table);
    }

    @AfterAll
    void away() {
        db.execute("drop schema numbered cascade");
    }

    @Test
    @DisplayName("one is found by the index of its parts")
    void rare() {
        var plan = done("(2026)54321号");

        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.nodes()).as("%s", plan).anyMatch(node -> node.startsWith("Bitmap Index Scan"));
        assertThat(plan.readWhole()).as("%s", plan).doesNotContain("paper_number", "case_file");
    }

    @Test
    @DisplayName("what all have in common is read from the latest on, and no further than is shown")
    void common() {
        var plan = done("(2026)");

        assertThat(plan.rows()).isEqualTo(21);
        assertThat(plan.buffers()).as("%s", plan).isLessThanOrEqualTo(400);
    }

    private Plan done(String part) {
        var calls = SqlMeter.during(() -> numbers.like(part, 21, READER));
        return Plan.done(
                db,
                calls.get(calls.size() - 1),
                sql -> sql.replaceAll("\\bcases\\.(public_\\w+|paper_number)\\b", "numbered.$1"));
    }
}
