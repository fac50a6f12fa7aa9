package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("Cases from before totals of lists were kept")
class ListSumsMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("20261203.21");
    private static final MigrationVersion SUMS = MigrationVersion.fromVersion("20261204.02");

    @Autowired
    private Flyway flyway;

    @Autowired
    private Migrator migrator;

    @Test
    @DisplayName("are in the sums of every division around them, stay in the figures of their county, and go on")
    void areCounted() throws SQLException, IOException {
        try (var database = EmptyDatabase.create(migrator)) {
            database.migrate(flyway, BEFORE);
            database.execute(CASES);

            database.migrate(flyway, SUMS);

            assertThat(database.rows(
                            "select subject, place, status, cases, amount from reports.list_sum order by 1, 2, 3"))
                    .containsExactly(
                            "organizations  admitted 1 0",
                            "organizations 51 admitted 1 0",
                            "organizations 5132 admitted 1 0",
                            "organizations 513228 admitted 1 0",
                            "projects  implementing 2 150",
                            "projects 51 implementing 2 150",
                            "projects 5132 implementing 2 150",
                            "projects 513228 implementing 2 150",
                            "projects 513228100 implementing 1 80",
                            "projects 513228100210 implementing 1 80");
            database.execute("update cases.case_file set region = '513230' where case_no = 'P-1'");
            assertThat(database.rows("select place, status, cases, amount from reports.list_change order by place"))
                    .containsExactly("513228100210 implementing -1 -80", "513230 implementing 1 80");
            assertThat(database.rows(COUNTIES))
                    .as("the figures of counties: what was kept before, and what has changed since")
                    .containsExactly("513228 1 70", "513230 1 80");
        }
    }

    private static final String COUNTIES = """
            select place, sum(cases), sum(amount)
              from (select place, subject, cases, amount from reports.figure union all
                    select place, subject, cases, amount from reports.figure_change) both_
             where subject = 'projects' group by place order by place
            """;

    /** An approved project, a proposed one and an organization. */
    private static final String CASES = """
            insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
            values ('P-1', 'PROJECT', '试验', '513228100210', 'organization.handler@S-1', 'implementing', now()),
                   ('P-2', 'PROJECT', '试验', '513228', 'organization.handler@S-1', 'implementing', now()),
                   ('S-1', 'ORGANIZATION', '试验', '513228', 'applicant.handler@1', 'admitted', now());
            insert into projects.project
                (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people, output_target,
                 benefit_target, starts_on, ends_on, amount_fen, approved_fen, status)
            select 'P-' || n, 'S-1', '试验', '村', 'industry', 'service', '试验', '全村', 1, 1, '无', '无', '2026-03-01', '2026-12-01', 70,
                   case n when 1 then 80 end, 'IMPLEMENTING'
              from generate_series(1, 2) n;
            """;
}
