package org.xiangbang.cases;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.cases.CaseFile.Kind;

/** Cases of every kind in every state and place, with second places, readers, members and applicants as chance will have it. */
final class RandomCases {
    static final List<String> PLACES =
            List.of("51", "5132", "513228", "513228100", "513228100210", "513228101", "513230", "513230100", "510727");
    static final List<String> ORGANIZATIONS = List.of("S-990001", "S-990002", "S-990003");
    private static final List<String> APPLICANTS = List.of(
            "village.handler@513228100210",
            "line.handler@513228",
            "line.handler@513230",
            "agriculture.handler@5132",
            "applicant.handler@zhang",
            "applicant.handler@513228",
            "organization.handler@S-990001",
            "organization.handler@S-990002");
    private static final int OF_EACH_KIND = 100;

    private final Random random;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    RandomCases(long seed, JdbcClient db, TransactionTemplate transaction) {
        this.random = new Random(seed);
        this.db = db;
        this.transaction = transaction;
    }

    void write(Kind kind, List<String> statuses) {
        for (int n = 0; n < OF_EACH_KIND; n++) {
            var caseNo = number(kind, n);
            var status = any(statuses);
            transaction.executeWithoutResult(t -> {
                file(kind, caseNo, status);
                own(kind, caseNo, status);
            });
            for (int i = random.nextInt(4); i > 0; i--) beside(caseNo);
        }
    }

    /** Changes one case of the kind, some of them several times in one transaction; a fourth of these is rolled back. */
    void act(Kind kind, List<String> statuses) {
        transaction.executeWithoutResult(act -> {
            for (int i = random.nextInt(3); i >= 0; i--)
                change(kind, number(kind, random.nextInt(OF_EACH_KIND)), statuses);
            if (random.nextInt(4) == 0) act.setRollbackOnly();
        });
    }

    private void change(Kind kind, String caseNo, List<String> statuses) {
        db.sql("select 1 from cases.case_file where case_no = ? for no key update")
                .param(caseNo)
                .query(Integer.class)
                .list();
        switch (random.nextInt(4)) {
            case 0 -> region(caseNo);
            case 1 -> amount(kind, caseNo);
            case 2 -> beside(caseNo);
            default -> status(kind, caseNo, any(statuses));
        }
    }

    void remove() {
        for (var table : List.of(
                "needs.need", "projects.project", "cases.case_region", "cases.case_reader", "cases.case_member"))
            db.sql("delete from %s where case_no like '_-99%%'".formatted(table))
                    .update();
        db.sql("delete from organizations.organization where number like 'S-99%'")
                .update();
        db.sql("delete from cases.case_file where case_no like '_-99%'").update();
    }

    private static String number(Kind kind, int n) {
        return kind == Kind.ORGANIZATION ? "S-99%04d".formatted(n) : kind.letter() + "-990000-2099-%04d".formatted(n);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void region(String caseNo) {
        db.sql("update cases.case_file set region = ? where case_no = ?")
                .params(any(PLACES), caseNo)
                .update();
    }

    private void status(Kind kind, String caseNo, String status) {
        db.sql("update cases.case_file set status = ? where case_no = ?")
                .params(status, caseNo)
                .update();
        var own = kind == Kind.ORGANIZATION
                ? "update organizations.organization set status = ? where number = ?"
                : "update %s set status = ? where case_no = ?"
                        .formatted(kind == Kind.NEED ? "needs.need" : "projects.project");
        db.sql(own).params(status.toUpperCase(Locale.ROOT), caseNo).update();
    }

    private void amount(Kind kind, String caseNo) {
        var fen = 1 + random.nextInt(1_000_000);
        if (kind == Kind.NEED)
            db.sql("update needs.need set amount_fen = ? where case_no = ?")
                    .params(fen, caseNo)
                    .update();
        if (kind == Kind.PROJECT)
            db.sql(
                            "update projects.project set approved_fen = case when approved_fen is null then ? end where case_no = ?")
                    .params(fen, caseNo)
                    .update();
    }

    /** Gives the case a second place, a reader or a member, or takes one away. */
    private void beside(String caseNo) {
        var table = any(List.of("case_region", "case_reader", "case_member"));
        var member = table.equals("case_member");
        if (random.nextInt(4) == 0)
            db.sql("delete from cases.%s where case_no = ?".formatted(table))
                    .param(caseNo)
                    .update();
        else
            db.sql("insert into cases.%s (case_no, %s) values (?, ?) on conflict do nothing"
                            .formatted(table, member ? "organization" : "region"))
                    .params(caseNo, any(member ? ORGANIZATIONS : PLACES))
                    .update();
    }

    private void file(Kind kind, String caseNo, String status) {
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, organization, applicant, status, opened_at)
                values (?, ?, '合计', ?, ?, ?, ?, now())
                """)
                .params(caseNo, kind.name(), any(PLACES), organization(), any(APPLICANTS), status)
                .update();
    }

    private String organization() {
        return random.nextInt(3) == 0 ? any(ORGANIZATIONS) : null;
    }

    private void own(Kind kind, String caseNo, String status) {
        var own = status.toUpperCase(Locale.ROOT);
        if (kind == Kind.NEED)
            db.sql("""
                insert into needs.need
                    (case_no, title, category, nature, region, origin, starts_on, ends_on, responsible_unit, task, amount_fen, households,
                     people, output_target, benefit_target, satisfaction_target, participation, library_year, status)
                values (?, '合计', 'industry', 'new', '513228', 'village', '2027-01-01', '2027-12-31', '村委会', '种植', ?, 1, 1, '种植',
                        '增收', '满意', '务工', 2027, ?)
                """).params(caseNo, 1 + random.nextInt(1_000_000), own).update();
        if (kind == Kind.ORGANIZATION)
            db.sql("""
                insert into organizations.organization
                    (number, name, uscc, type, region, registration_authority, registration_valid_until, charitable, fundraising, grade,
                     legal_representative, contact, phone, business_scope, actions, targets, approach, starts_on, ends_on,
                     annual_check_year, annual_check, on_list, investigated, within_scope, account_name, bank_name, bank_account, status)
                values (?, '合计', ?, 'service', '513228', '民政厅', '2030-12-31', false, false, '3A', '甲', '乙', '1', '服务', '{}', '村民',
                        '服务', '2027-01-01', '2027-12-31', 2026, 'passed', 'none', false, true, '户名', '银行', '1', ?)
                """)
                    .params(caseNo, "99" + "0".repeat(10) + caseNo.substring(2), own)
                    .update();
        // A project that is only ordered has no row.
        if (kind == Kind.PROJECT && random.nextInt(4) > 0)
            db.sql("""
                insert into projects.project
                    (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people, output_target,
                     benefit_target, starts_on, ends_on, amount_fen, status)
                values (?, 'S-990001', '合计', '某县', 'industry', 'new', 's', 'b', 1, 2, 'o', 'b', '2026-01-01', '2026-12-31', ?, ?)
                """).params(caseNo, 1 + random.nextInt(1_000_000), own).update();
    }
}
