package org.xiangbang;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.shared.Money;

/** A project under implementation with its agreement, written straight into the tables, for tests of what comes after. */
public final class SampleProject {
    public static final String VILLAGE = "513228100210";
    public static final Money AMOUNT = Money.parse("640000.00");

    private final JdbcClient db;
    public final String caseNo;

    private SampleProject(JdbcClient db, String caseNo) {
        this.db = db;
        this.caseNo = caseNo;
    }

    /** 64 万元 of that source at that place, approved and agreed in full, without tranches. */
    public static SampleProject implementing(JdbcClient db, String region, String source) {
        var project = new SampleProject(db, unused(db));
        project.file(region);
        project.plan();
        project.budget(source);
        return project;
    }

    /** A number that no case has, of a year that no real one is of. */
    private static String unused(JdbcClient db) {
        return db.sql("""
                select 'P-513228-2099-' || coalesce(max(right(case_no, 4)::int), 7000) + 1
                  from cases.case_file where case_no like 'P-513228-2099-%'
                """).query(String.class).single();
    }

    private void file(String region) {
        db.sql("""
                insert into cases.case_file
                    (case_no, kind, title, region, organization, applicant, status, amount_fen, opened_at)
                values (?, 'PROJECT', '藏白菊种植', ?, 'S-009999', 'organization.handler@S-009999', 'implementing', ?, ?)
                """)
                .params(caseNo, region, AMOUNT.fen(), OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private void plan() {
        db.sql("""
                insert into projects.project
                    (case_no, organization, title, place, kind, nature, summary, beneficiaries, households, people,
                     output_target, benefit_target, starts_on, ends_on, amount_fen, approved_fen, agreed_fen, status)
                values (?, 'S-009999', '藏白菊种植', '谷汝村', 'industry', 'service', '种植藏白菊', '全村', 198, 544,
                        '种植', '增收', ?, ?, ?, ?, ?, 'IMPLEMENTING')
                """)
                .params(
                        caseNo,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 12, 1),
                        AMOUNT.fen(),
                        AMOUNT.fen(),
                        AMOUNT.fen())
                .update();
    }

    private void budget(String source) {
        db.sql("insert into projects.budget_line (case_no, no, source, purpose, amount_fen) values (?, 1, ?, '种苗', ?)")
                .params(caseNo, source, AMOUNT.fen())
                .update();
    }

    /** Gives the project to that organization. */
    public SampleProject by(String organization) {
        db.sql("update projects.project set organization = ? where case_no = ?")
                .params(organization, caseNo)
                .update();
        db.sql(
                        "update cases.case_file set organization = :number, applicant = 'organization.handler@' || :number where case_no = :no")
                .param("number", organization)
                .param("no", caseNo)
                .update();
        return this;
    }

    /** Makes the budget of two lines: most of it of the first source, the last 64,000 yuan of another. */
    public SampleProject withSecondLine(String source) {
        var second = Money.parse("64000.00");
        db.sql("update projects.budget_line set amount_fen = ? where case_no = ? and no = 1")
                .params(AMOUNT.minus(second).fen(), caseNo)
                .update();
        db.sql("insert into projects.budget_line (case_no, no, source, purpose, amount_fen) values (?, 2, ?, null, ?)")
                .params(caseNo, source, second.fen())
                .update();
        return this;
    }

    /** @param due START or ACCEPTANCE */
    public SampleProject tranche(int no, String yuan, String due) {
        db.sql("""
                insert into projects.tranche (case_no, no, basis_points, amount_fen, due_when)
                values (?, ?, 3000, ?, ?)
                """).params(caseNo, no, Money.parse(yuan).fen(), due).update();
        return this;
    }

    /** Files an agreement that is to start on that day. */
    public SampleProject agreedToStart(LocalDate startsOn) {
        db.sql("""
                insert into projects.agreement
                    (case_no, version, amount_fen, template, starts_on, ends_on, targets, maintenance, exit_terms, body,
                     digest, status, drafted_at, filing_number, filed_at)
                values (?, 1, ?, 'own', ?, ?, '种植', '村民委员会', '协商', '协议', ?, 'filed', now(), '备案1号', now())
                """)
                .params(caseNo, AMOUNT.fen(), startsOn, startsOn.plusYears(1), "0".repeat(64))
                .update();
        return this;
    }

    public SampleProject audited(String yuan) {
        db.sql("update projects.project set audited_fen = ? where case_no = ?")
                .params(Money.parse(yuan).fen(), caseNo)
                .update();
        return this;
    }

    public SampleProject objected(int open) {
        db.sql("update projects.project set open_objections = ? where case_no = ?")
                .params(open, caseNo)
                .update();
        return this;
    }
}
