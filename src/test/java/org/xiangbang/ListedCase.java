package org.xiangbang;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.cases.CaseFile;

/** A case of any kind with what its list shows of it, written straight into the tables, for tests of lists. */
record ListedCase(CaseFile.Kind kind, String region, String title, String status) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /** Removes every case whose title begins with the word. */
    static void forget(String word, JdbcClient db) {
        for (var rows : List.of(
                "needs.need where title", "organizations.organization where name", "cases.case_file where title"))
            db.sql("delete from " + rows + " like ? || '%'").param(word).update();
    }

    /** Each is opened a minute after the one before. @return its number */
    String in(JdbcClient db) {
        var next = NUMBERS.incrementAndGet();
        var caseNo = kind == CaseFile.Kind.ORGANIZATION
                ? "S-%06d".formatted(700_000 + next)
                : "%s-%s-2098-%04d".formatted(kind.name().charAt(0), region.substring(0, 6), next);
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
                values (?, ?, ?, ?, 'nobody.handler@999999', ?, ?)
                """)
                .params(
                        caseNo,
                        kind.name(),
                        title,
                        region,
                        status,
                        OffsetDateTime.ofInstant(FIRST, ZoneOffset.UTC).plusMinutes(next))
                .update();
        switch (kind) {
            case NEED -> need(caseNo, db);
            case ORGANIZATION -> organization(caseNo, next, db);
            case PROJECT -> {
                // While it is only ordered a project has no rows of its own.
            }
        }
        return caseNo;
    }

    private void need(String caseNo, JdbcClient db) {
        db.sql("""
                insert into needs.need
                    (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task,
                     amount_fen, households, people, output_target, benefit_target, satisfaction_target, participation,
                     library_year, status)
                values (?, ?, 'industry', 'new', ?, 'village', '2027-01-01', '2027-12-31', '村委会', '种植',
                        100, 1, 1, '种植', '增收', '满意', '务工', 2027, ?)
                """)
                .params(caseNo, title, region, status.toUpperCase(Locale.ROOT))
                .update();
    }

    private void organization(String number, int next, JdbcClient db) {
        db.sql("""
                insert into organizations.organization
                    (number, name, uscc, uscc_demonstration, type, region, registration_authority,
                     registration_valid_until, charitable, fundraising, grade, legal_representative, contact, phone,
                     business_scope, actions, targets, approach, starts_on, ends_on, annual_check_year, annual_check,
                     on_list, investigated, within_scope, account_name, bank_name, bank_account, status)
                values (?, ?, ?, false, 'service', ?, '民政厅', '2030-12-31', false, false, '3A', '甲', '乙', '1',
                        '服务', '{}', '村民', '服务', '2027-01-01', '2027-12-31', 2026, 'passed',
                        'none', false, true, '户名', '银行', '1', ?)
                """)
                .params(number, title, "99%016d".formatted(next), region, status.toUpperCase(Locale.ROOT))
                .update();
    }
}
