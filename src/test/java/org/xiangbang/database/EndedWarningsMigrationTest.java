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
@DisplayName("Warnings from before they ended")
class EndedWarningsMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("20261128.50");
    private static final MigrationVersion ENDED = MigrationVersion.fromVersion("20261128.51");

    @Autowired
    private Flyway flyway;

    @Autowired
    private Migrator migrator;

    @Test
    @DisplayName("end where the work is over and stay where it goes on; a met need gets its project")
    void end() throws SQLException, IOException {
        try (var database = EmptyDatabase.create(migrator)) {
            database.migrate(flyway, BEFORE);
            database.execute(WARNED_BEFORE);

            database.migrate(flyway, ENDED);

            assertThat(database.rows(
                            "select case_no, cleared_at is null from projects.progress_warning order by case_no"))
                    .containsExactly("P-1 t", "P-2 f");
            assertThat(database.rows(
                            "select case_no, suspended from cases.case_file where kind = 'PROJECT' order by 1"))
                    .containsExactly("P-1 t", "P-2 f");
            assertThat(database.rows("select case_no from cases.suspension")).containsExactly("P-1");
            assertThat(database.rows("select case_no, served_by from needs.need"))
                    .containsExactly("N-1 P-2");
            assertThat(database.rows("select number, color from organizations.organization order by 1"))
                    .containsExactly("S-1 green", "S-2 yellow");
            assertThat(database.rows("select number from organizations.finding"))
                    .containsExactly("S-2");
        }
    }

    /** P-1 is under way and P-2 is closed, both suspended and warned of; S-1 has left the list on which S-2 still is. */
    private static final String WARNED_BEFORE = """
            insert into cases.case_file (case_no, kind, title, region, applicant, status, suspended, opened_at, closed_at)
            values ('P-1', 'PROJECT', '试验', '513228', 'organization.handler@S-1', 'implementing', true, now(), null),
                   ('P-2', 'PROJECT', '试验', '513228', 'organization.handler@S-1', 'closed', true, now(), now()),
                   ('N-1', 'NEED', '试验', '513228', 'village.handler@513228100210', 'served', false, now(), now()),
                   ('S-1', 'ORGANIZATION', '甲会', '513228', 'applicant.handler@1', 'admitted', false, now(), null),
                   ('S-2', 'ORGANIZATION', '乙会', '513228', 'applicant.handler@1', 'listed', false, now(), null);
            insert into cases.suspension (case_no, cause) values ('P-1', 'project'), ('P-2', 'project');
            insert into projects.project
                (case_no, organization, need, title, place, kind, nature, summary, beneficiaries, households, people, output_target,
                 benefit_target, starts_on, ends_on, amount_fen, status)
            select no, 'S-1', need, '试验', '村', 'industry', 'service', '试验', '全村', 1, 1, '无', '无', '2026-03-01', '2026-12-01', 80000,
                   status
              from (values ('P-1', null, 'IMPLEMENTING'), ('P-2', 'N-1', 'CLOSED')) p (no, need, status);
            insert into projects.progress_warning (case_no, no, milestone, kind, noted_at)
            values ('P-1', 1, 1, 'no-report', now()), ('P-2', 1, 1, 'no-report', now());
            insert into needs.need
                (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task, amount_fen, households,
                 people, output_target, benefit_target, satisfaction_target, participation, library_year, status)
            values ('N-1', '试验', 'industry', 'new', '513228', 'village', '2027-01-01', '2027-12-31', '村委会', '种植', 100, 1, 1, '种植',
                    '增收', '满意', '务工', 2027, 'SERVED');
            insert into organizations.organization
                (number, name, uscc, type, region, registration_authority, registration_valid_until, charitable, fundraising, grade,
                 legal_representative, contact, phone, business_scope, actions, targets, approach, starts_on, ends_on,
                 annual_check_year, annual_check, on_list, investigated, within_scope, account_name, bank_name, bank_account, color,
                 status)
            select no, no, '99000000000000000' || right(no, 1), 'service', '513228', '民政厅', '2030-12-31', false, false, '3A', '甲', '乙',
                   '1', '服务', '{}', '村民', '服务', '2027-01-01', '2027-12-31', 2026, 'passed', list, false, true, '户名', '银行', '1',
                   'yellow', status
              from (values ('S-1', 'none', 'ADMITTED'), ('S-2', 'abnormal', 'LISTED')) o (no, list, status);
            insert into organizations.finding (number, no, color, reason, rule)
            values ('S-1', 1, 'yellow', 'listed-abnormal', 'Q-08'), ('S-2', 1, 'yellow', 'listed-abnormal', 'Q-08');
            """;
}
