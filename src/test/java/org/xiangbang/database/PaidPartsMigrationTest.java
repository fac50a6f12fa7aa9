package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A kind of money that was paid twice for a tranche")
class PaidPartsMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("20261129.45");
    private static final MigrationVersion PAID_ONCE = MigrationVersion.fromVersion("20261129.91");

    @Autowired
    private Flyway flyway;

    @Autowired
    private Migrator migrator;

    @Test
    @DisplayName(
            "stays and is marked; from then on there is no such payment, nor one that is dated before its approval")
    void isMarked() throws SQLException, IOException {
        try (var database = EmptyDatabase.create(migrator)) {
            database.migrate(flyway, BEFORE);
            database.execute(PAID_TWICE);

            database.migrate(flyway, PAID_ONCE);

            assertThat(database.rows("select round, channel, status from funds.payment where repeated order by id"))
                    .containsExactly("2 FISCAL CONFIRMED");
            assertThatThrownBy(() -> database.execute(payment(3, "FISCAL", "ORDERED", "null")))
                    .hasMessageContaining("payment_part");
            assertThatThrownBy(() -> database.execute(payment(3, "CHARITY", "RELEASED", "date '2026-06-02'")))
                    .hasMessageContaining("paid_after_approval");
            database.execute(payment(3, "CHARITY", "RELEASED", "date '2026-06-01'"));
        }
    }

    private static String payment(int round, String channel, String status, String approvedOn) {
        return """
                insert into funds.payment (case_no, tranche, round, attempt, channel, amount_fen, voucher_no, paid_on, paid_by,
                                           released_by, status, recorded_at, approved_on)
                values ('P-1', 1, %d, 1, '%s', 10000, 'V', '2026-06-01', 1, 2, '%s', now(), %s);
                """.formatted(round, channel, status, approvedOn);
    }

    /** A tranche of which the fiscal part arrived, the donated one failed, and the request for the rest was paid by the treasury. */
    private static final String PAID_TWICE = """
            insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
            values ('P-1', 'PROJECT', '试验', '513228', 'organization.handler@S-1', 'implementing', now());
            insert into projects.project
                (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people, output_target,
                 benefit_target, starts_on, ends_on, amount_fen, status)
            values ('P-1', 'S-1', '试验', '村', 'industry', 'service', '试验', '全村', 1, 1, '无', '无', '2026-03-01', '2026-12-01', 80000,
                    'IMPLEMENTING');
            insert into funds.request
                (case_no, tranche, round, amount_fen, purpose, progress_percent, payee_name, payee_bank, payee_account, papers,
                 status, handled_by, asked_at)
            select 'P-1', 1, r, 30000, '试验', 1, '村', '行', '1', '{}', case when r = 3 then 'APPROVED' else 'FAILED' end, '{}', now()
              from generate_series(1, 3) r;
            insert into funds.payment
                (case_no, tranche, round, attempt, channel, amount_fen, voucher_no, paid_on, paid_by, released_by, status, receipt_no,
                 received_on, failure, recorded_at)
            values ('P-1', 1, 1, 1, 'FISCAL', 30000, 'V1', '2026-06-01', 1, 2, 'CONFIRMED', 'R1', '2026-06-02', null, now()),
                   ('P-1', 1, 1, 1, 'CHARITY', 10000, 'V2', '2026-06-01', 3, null, 'FAILED', null, null, '退票', now()),
                   ('P-1', 1, 2, 1, 'FISCAL', 10000, 'V3', '2026-06-05', 1, 2, 'CONFIRMED', 'R3', '2026-06-06', null, now());
            """;
}
