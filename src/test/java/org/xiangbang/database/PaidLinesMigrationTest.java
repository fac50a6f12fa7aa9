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
@DisplayName("Payments from before lines of the budget were named")
class PaidLinesMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("20261128.17");
    private static final MigrationVersion LINES = MigrationVersion.fromVersion("20261128.19");

    @Autowired
    private Flyway flyway;

    @Autowired
    private Migrator migrator;

    @Test
    @DisplayName(
            "go onto the lines of their money as far as these reach; what does not fit is marked and stays as it was")
    void arePlaced() throws SQLException, IOException {
        try (var database = EmptyDatabase.create(migrator)) {
            database.migrate(flyway, BEFORE);
            database.execute(PAID_BEFORE);

            database.migrate(flyway, LINES);

            assertThat(
                            database.rows(
                                    "select line, before_fen, amount_fen, tranche from projects.line_payment order by tranche, line"))
                    .containsExactly("1 0 30000 1", "1 30000 20000 2", "2 0 10000 2");
            assertThat(database.rows("select tranche, amount_fen from funds.payment where not placed"))
                    .containsExactly("3 30000");
            assertThat(database.rows("select tranche, line, channel, amount_fen from funds.request_line order by 1, 2"))
                    .as("a request that is not paid yet, and fits")
                    .containsExactly("4 3 CHARITY 10000");
        }
    }

    /** Two fiscal lines of 500 and 200 yuan, one of donated money of 100; three tranches of 300 each were paid as fiscal. */
    private static final String PAID_BEFORE = """
            insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
            values ('P-1', 'PROJECT', '试验', '513228', 'organization.handler@S-1', 'implementing', now());
            insert into projects.project
                (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people, output_target,
                 benefit_target, starts_on, ends_on, amount_fen, status)
            values ('P-1', 'S-1', '试验', '村', 'industry', 'service', '试验', '全村', 1, 1, '无', '无', '2026-03-01', '2026-12-01', 80000,
                    'IMPLEMENTING');
            insert into projects.budget_line (case_no, no, source, purpose, amount_fen)
            values ('P-1', 1, 'fiscal-central', null, 50000), ('P-1', 2, 'fiscal-county', null, 20000), ('P-1', 3, 'donation', null, 10000);
            insert into funds.request
                (case_no, tranche, round, channel, amount_fen, purpose, progress_percent, payee_name, payee_bank, payee_account, papers,
                 status, handled_by, asked_at)
            select 'P-1', t, 1, case when t = 4 then 'CHARITY' else 'FISCAL' end, case when t = 4 then 10000 else 30000 end, '试验', 1,
                   '村', '行', '1', '{}', case when t = 4 then 'ASKED' else 'PAID' end, '{}', now()
              from generate_series(1, 4) t;
            insert into funds.payment
                (case_no, tranche, round, attempt, channel, amount_fen, voucher_no, paid_on, paid_by, released_by, status, receipt_no,
                 received_on, recorded_at)
            select 'P-1', t, 1, 1, 'FISCAL', 30000, 'V' || t, '2026-06-01', 1, 2, 'CONFIRMED', 'R' || t, date '2026-06-01' + t, now()
              from generate_series(1, 3) t;
            """;
}
