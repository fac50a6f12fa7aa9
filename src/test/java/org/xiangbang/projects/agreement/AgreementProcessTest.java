package org.xiangbang.projects.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.approval.ApprovalProcessTest;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("The agreement of a project")
public class AgreementProcessTest {
    @Autowired
    private Said said;

    public static final Map<String, Object> SIGNED = Map.of("signatory", "张某 局长");
    public static final Map<String, Object> POSTED = Map.of("noticePlace", "谷汝村公示栏", "noticeProof", CaseDriver.PAPER);
    static final Map<String, Object> OBJECTION = Map.of("objection", "管护责任不清");

    @Autowired
    CaseDriver walk;

    @Autowired
    @Qualifier("owner")
    JdbcClient db;

    @Autowired
    Agreements agreements;

    @Autowired
    Projects projects;

    @Autowired
    Tranches tranches;

    String project;

    @BeforeEach
    void begin() {
        project = SampleProject.implementing(db, ApprovalProcessTest.VILLAGE, "donation").caseNo;
        walk.start(AgreementProcess.KEY, project);
    }

    public static Map<String, Object> draft(Map<String, Object> changes) {
        var fields = new HashMap<String, Object>(Map.of(
                "amount", "640000.00",
                "template", "start-and-acceptance",
                "tasks", List.of(Map.of("item", "藏白菊种植", "unit", "亩", "planned", 300)),
                "startDate", Today.date().toString(),
                "endDate", Today.date().plusMonths(9).toString(),
                "targets", "户均增收",
                "maintenance", "村集体管护",
                "exit", "提前一个月书面告知"));
        fields.putAll(changes);
        return fields;
    }

    @Test
    @DisplayName("does not start before the project was proposed; a start that was agreed before may stay")
    void startsAfterTheProposal() {
        var before = Today.date().minusDays(1).toString();
        said.wrong(
                "projects.start-before-proposed",
                () -> walk.approve(project, "draftAgreement", draft(Map.of("startDate", before))),
                "早于项目提出的日期",
                "is before");
        draftAndCheck();
        db.sql("update projects.agreement set starts_on = ?::date where case_no = ?")
                .params(before, project)
                .update();
        walk.complete(project, "signAgreement", "back", Map.of());
        walk.approve(project, "draftAgreement", draft(Map.of("startDate", before)));
    }

    private void draftAndCheck() {
        walk.approve(project, "draftAgreement", draft(Map.of("furtherParties", List.of("line", "township"))));
        walk.approve(project, "legalCheck");
    }

    private void everybodySigns() {
        while (walk.waiting(project).stream().anyMatch(w -> w.startsWith("signAgreement")))
            walk.approve(project, "signAgreement", SIGNED);
    }

    private void toTheNotice() {
        draftAndCheck();
        everybodySigns();
        walk.approve(project, "postAgreement", POSTED);
    }

    @Test
    @DisplayName("is drafted, checked, signed by 2+1+N, posted and filed; its tranches add up to the amount")
    void filed() {
        db.sql("update projects.project set status = 'APPROVED' where case_no = ?")
                .params(project)
                .update();
        walk.approve(
                project,
                "draftAgreement",
                draft(Map.of(
                        "furtherParties", List.of("line", "township"), "retentionPercent", 3, "retentionMonths", 12)));
        assertThat(walk.waiting(project)).containsExactly("legalCheck agriculture.reviewer@513228");
        walk.approve(project, "legalCheck");
        assertThat(walk.waiting(project))
                .containsExactly(
                        "signAgreement agriculture.chief@513228",
                        "signAgreement civil-affairs.chief@513228",
                        "signAgreement line.chief@513228",
                        "signAgreement organization.representative@S-009999",
                        "signAgreement township.chief@513228100");
        everybodySigns();
        walk.approve(project, "postAgreement", POSTED);
        walk.fire(project, "agreementNoticeOver");
        walk.approve(project, "fileAgreement", Map.of("filingNumber", "黑协备〔2026〕3号"));

        assertThat(walk.waiting(project)).isEmpty();
        var agreement = agreements.of(project).orElseThrow();
        assertThat(agreement.status()).isEqualTo(Agreement.Status.FILED);
        assertThat(agreement.digest()).isEqualTo(Agreement.digestOf(agreement.body()));
        assertThat(agreement.body()).contains("640000.00", "藏白菊种植：300 亩", "村集体管护");
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.SIGNED);
        assertThat(tranches.of(project))
                .extracting(t -> t.amount().yuan())
                .containsExactly("192000.00", "428800.00", "19200.00");
    }

    @Test
    @DisplayName("is not drafted beyond the approval, with a wrong sum, or with a period that ends before it starts")
    void refusedDrafts() {
        said.refuses(
                "agreement.within-approval",
                () -> walk.approve(project, "draftAgreement", draft(Map.of("amount", "640000.01"))));
        var own = List.of(Map.of("trigger", "start", "amount", "1.00"));
        wrong("agreement.tranches-sum", Map.of("template", "own", "ownTranches", own));
        wrong("field.date.order", Map.of("endDate", "2026-02-01"));
        var planting = Map.of("item", "藏白菊种植", "unit", "亩", "planned", 300);
        wrong("agreement.item-twice", Map.of("tasks", List.of(planting, planting)));
        wrong("agreement.planned-positive", Map.of("tasks", List.of(Map.of("item", "培训", "unit", "人", "planned", 0))));
        said.refuses(
                "agreement.not-below-paid",
                () -> Agreement.mayPromise(Money.parse("1.00"), null, Money.parse("2.00"))
                        .orThrow(),
                "协议金额 1.00 元少于已经拨付的 2.00 元",
                "2.00");
        wrong("agreement.too-few-milestones", Map.of("template", "six-stages"));
        assertThat(walk.waiting(project)).containsExactly("draftAgreement agriculture.handler@513228");
    }

    @Test
    @DisplayName("of a whole county is signed by no township")
    void ofACounty() {
        var wide = SampleProject.implementing(db, "513228", "donation").caseNo;
        walk.start(AgreementProcess.KEY, wide);

        said.wrong(
                "agreement.no-township",
                () -> walk.approve(wide, "draftAgreement", draft(Map.of("furtherParties", List.of("township")))),
                "不要选“乡镇人民政府”",
                "");
    }

    private void wrong(String code, Map<String, Object> changes) {
        said.wrong(code, () -> walk.approve(project, "draftAgreement", draft(changes)));
    }

    @Test
    @DisplayName("goes back to the draft when it is unlawful or a party asks for changes, and is then signed anew")
    void backToTheDraft() {
        walk.approve(project, "draftAgreement", draft(Map.of()));
        var drafted = agreements.of(project).orElseThrow();
        said.refuses(
                "agreement.paid-since-draft",
                () -> drafted.mayBePlanned(Money.parse("1.00")).orThrow(),
                "640,001.00 元，协议金额 640,000.00 元",
                project);
        walk.complete(project, "legalCheck", "back", Map.of());
        draftAndCheck();
        walk.approve(project, "signAgreement", SIGNED);
        walk.complete(project, "signAgreement", "back", Map.of());
        assertThat(walk.waiting(project)).containsExactly("draftAgreement agriculture.handler@513228");

        draftAndCheck();
        assertThat(walk.waiting(project)).hasSize(5).allMatch(w -> w.startsWith("signAgreement"));
        assertThat(agreements.of(project).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    @DisplayName("ends when a party refuses to sign")
    void refused() {
        draftAndCheck();
        walk.complete(project, "signAgreement", "reject", Map.of());
        assertThat(walk.waiting(project)).isEmpty();
        assertThat(agreements.of(project).orElseThrow().status()).isEqualTo(Agreement.Status.REFUSED);
    }

    @Test
    @DisplayName("lapses when not everybody has signed within a month")
    void lapsed() {
        draftAndCheck();
        walk.approve(project, "signAgreement", SIGNED);
        walk.fire(project, "signingLapsed");
        assertThat(walk.waiting(project)).isEmpty();
        assertThat(agreements.of(project).orElseThrow().status()).isEqualTo(Agreement.Status.LAPSED);
    }

    @Test
    @DisplayName("waits for the answer to an objection: unfounded, the notice goes on; founded, the text is changed")
    void objected() {
        toTheNotice();
        said.wrong("field.required", () -> walk.complete(project, "agreementNotice", "return", Map.of()));
        walk.complete(project, "agreementNotice", "return", OBJECTION);
        assertThat(walk.waiting(project)).containsExactly("answerObjection agriculture.reviewer@513228");
        walk.approve(project, "answerObjection", Map.of("finding", "责任在第六条"));
        assertThat(walk.waiting(project)).containsExactly("agreementNotice agriculture.handler@513228");

        walk.complete(project, "agreementNotice", "return", OBJECTION);
        walk.complete(project, "answerObjection", "reject", Map.of("finding", "确有遗漏"));
        assertThat(walk.waiting(project)).containsExactly("draftAgreement agriculture.handler@513228");
    }

    @Test
    @DisplayName("is not filed when the text is no longer the one that was signed")
    void tampered() {
        toTheNotice();
        walk.fire(project, "agreementNoticeOver");
        db.sql("update projects.agreement set body = body || '另加一条' where case_no = ?")
                .params(project)
                .update();
        said.refuses(
                "agreement.text-is-the-signed-one",
                () -> walk.approve(project, "fileAgreement", Map.of("filingNumber", "1")));
    }
}
