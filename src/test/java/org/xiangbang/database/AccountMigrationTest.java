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
@DisplayName("Accounts from before they were registered")
class AccountMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("20261128.25");
    private static final MigrationVersion PAYEES = MigrationVersion.fromVersion("20261128.46");

    @Autowired
    private Flyway flyway;

    @Autowired
    private Migrator migrator;

    @Test
    @DisplayName(
            "are registered since the admission, none is made up, and a request under way is linked to the account it names")
    void areRegistered() throws SQLException, IOException {
        try (var database = EmptyDatabase.create(migrator)) {
            database.migrate(flyway, BEFORE);
            database.execute(ADMITTED_BEFORE);

            database.migrate(flyway, PAYEES);

            assertThat(database.rows("""
                                select organization, holder, account, since,
                                       (registered_at at time zone 'Asia/Shanghai')::date as on_day
                                  from organizations.account order by 1
                                """))
                    .as("the admitted one with a number; not the applicant, not abc, not the blank bank")
                    .containsExactly("S-1 基金会 6200000000001234 2026-03-02 2026-03-02");
            assertThat(database.rows("""
                                select tranche, coalesce(holder, 'none') from funds.request r
                                  left join organizations.account a on a.id = r.payee_registered order by 1
                                """)).containsExactly("1 基金会", "2 none");
        }
    }

    private static final String ADMITTED_BEFORE = """
            insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
            select no, 'ORGANIZATION', '基金会', '513228', no, 'organization.handler@' || no, 'admitted', now()
              from unnest(array['S-1', 'S-2', 'S-3', 'S-4']) no;
            insert into organizations.organization (number, name, uscc, type, region, registration_authority,
                   registration_valid_until, charitable, fundraising, grade, legal_representative, contact, phone,
                   business_scope, actions, targets, approach, starts_on, ends_on, annual_check_year, annual_check,
                   on_list, investigated, within_scope, account_name, bank_name, bank_account, status, admitted_on)
            select no, '基金会', '5351322800000000' || right(no, 1) || '0', 'foundation', '513228', '机关', '2030-12-31', true, false,
                   '4A', '人', '人', '1', '无', '{relief}', '无', '无', '2026-01-01', '2026-12-31', 2025, 'passed', 'none', false,
                   true, '基金会', case no when 'S-4' then U&'\\00a0' else '银行' end,
                   case no when 'S-3' then 'abc' else '6200 0000-0000 1234' end,
                   case no when 'S-2' then 'APPLIED' else 'ADMITTED' end,
                   case when no <> 'S-2' then date '2026-03-02' end
              from unnest(array['S-1', 'S-2', 'S-3', 'S-4']) no;
            insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
            values ('P-1', 'PROJECT', '试验', '513228', 'S-1', 'organization.handler@S-1', 'implementing', now());
            insert into projects.project
                (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people, output_target,
                 benefit_target, starts_on, ends_on, amount_fen, status)
            values ('P-1', 'S-1', '试验', '村', 'industry', 'service', '试验', '全村', 1, 1, '无', '无', '2026-03-01', '2026-12-01', 80000,
                    'IMPLEMENTING');
            insert into funds.request
                (case_no, tranche, round, amount_fen, purpose, progress_percent, payee_name, payee_bank, payee_account, papers,
                 status, handled_by, asked_at)
            select 'P-1', t, 1, 10000, '试验', 1, case t when 1 then '基金会' else '合作社' end, '银行', '6200000000001234', '{}', 'ASKED',
                   '{}', now()
              from generate_series(1, 2) t;
            """;
}
