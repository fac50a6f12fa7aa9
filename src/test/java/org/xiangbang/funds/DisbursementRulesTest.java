package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("A tranche that is to be paid")
class DisbursementRulesTest extends DisbursementWalk {
    @Autowired
    private CaseFiles files;

    @Autowired
    private Papers papers;

    @Test
    @DisplayName("is not paid above its own amount, and the refusal shows both figures")
    void neverAboveTheTranche() {
        var caseNo = due(FISCAL);

        var facts = said.refuses(
                "funds.within-tranche", () -> cases.approve(caseNo, "request", request(Map.of("amount", "192000.01"))));

        assertThat(facts).containsExactly(Money.parse("192000.01"), Money.parse("192000.00"));
    }

    @Test
    @DisplayName("is not paid above the audited price less what was paid, also if the price falls after the request")
    void neverAboveTheCeiling() {
        var project =
                SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL).tranche(1, "192000.00", "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        cases.approve(project.caseNo, "request", request(Map.of()));
        approved(project.caseNo);
        project.audited("150000.00");

        said.refuses("funds.within-ceiling", () -> cases.approve(project.caseNo, "payOrder", order()));
        cases.complete(project.caseNo, "payOrder", "return", Map.of());
        said.refuses("funds.within-ceiling", () -> cases.approve(project.caseNo, "request", request(Map.of())));
    }

    @Test
    @DisplayName("needs every paper that the decision table asks for")
    void needsItsPapers() {
        var caseNo = due(FISCAL);

        var none = request(Map.of("papers", List.of("vouchers")));
        said.wrong("funds.paper-missing.plan", () -> cases.approve(caseNo, "request", none), "F-02", "F-02");
        said.wrong("funds.paper-missing.agreement", () -> cases.approve(caseNo, "request", none), "F-02", "F-02");
        said.wrong("funds.paper-missing.departmentOpinion", () -> cases.approve(caseNo, "request", none));
    }

    @Test
    @DisplayName("needs other papers for a milestone, at acceptance and for the retention")
    void needsThePapersOfItsTime() {
        missing("funds.paper-missing.progressReport", "MILESTONE");
        missing("funds.paper-missing.vouchers", "MILESTONE");
        missing("funds.paper-missing.acceptanceForm", "ACCEPTANCE");
        missing("funds.paper-missing.handover", "ACCEPTANCE");
        missing("funds.paper-missing.auditReport", "ACCEPTANCE");
        missing("funds.paper-missing.maintenanceProof", "RETENTION");
    }

    private void missing(String code, String due) {
        var project =
                SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL).audited("640000.00");
        db.sql("""
                insert into projects.tranche (case_no, no, basis_points, amount_fen, due_when, milestone, months)
                values (:case, 1, 3000, 100, :due, case when :due = 'MILESTONE' then 1 end, case when :due = 'RETENTION' then 12 end)
                """).param("case", project.caseNo).param("due", due).update();
        said.wrong(code, () -> {
            throw new FormRefused(papers.missing(
                    files.find(project.caseNo),
                    new TrancheKey(project.caseNo, 1),
                    List.of(PaymentRequest.Channel.FISCAL),
                    List.of()));
        });
    }

    @Test
    @DisplayName("is not taken from a channel that the budget does not have")
    void channelIsInTheBudget() {
        var caseNo = due(DONATION);

        said.refuses("funds.channel-in-budget", () -> cases.approve(caseNo, "request", request(Map.of())));
    }

    @Test
    @DisplayName("cannot go on when the request claims more progress than the township finds")
    void progressIsAsClaimed() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));

        said.refuses(
                "funds.progress-as-claimed",
                () -> cases.approve(caseNo, "verifyProgress", Map.of("verifiedPercent", 20, "siteRecord", "少于申报")));
    }

    @Test
    @DisplayName("is not paid while an objection is open")
    void pausedByAnObjection() {
        var project =
                SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL).tranche(1, "192000.00", "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        cases.approve(project.caseNo, "request", request(Map.of()));
        approved(project.caseNo);
        project.objected(1);

        said.refuses("projects.no-payment-under-objection", () -> cases.approve(project.caseNo, "payOrder", order()));
        project.objected(0);
        paid(project.caseNo);
    }

    @Test
    @DisplayName("is not released by the person who gave the order, even with both desks")
    void payerDoesNotRelease() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        approved(caseNo);
        var both = people.at("finance.handler@513228", "finance.chief@513228");
        cases.complete(caseNo, "payOrder", "approve", order(), both);

        said.refuses("duties.pay-release", () -> cases.complete(caseNo, "releasePayment", "approve", Map.of(), both));
    }

    @Test
    @DisplayName("is not approved by the person who verified its progress")
    void approverHadNoPart() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        var busy = people.at("township.handler@513228100", "agriculture.chief@513228");
        cases.complete(caseNo, "verifyProgress", "approve", verified(), busy);
        upTo(caseNo, "approvePayment");

        said.refuses(
                "funds.approver-differs", () -> cases.complete(caseNo, "approvePayment", "approve", Map.of(), busy));
    }

    @Test
    @DisplayName("cannot have arrived before it was paid, and unticked checks are no consent")
    void wrongFormsAreRefused() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        cases.approve(caseNo, "verifyProgress", verified());

        said.wrong("funds.tick-needed", () -> cases.approve(caseNo, "businessReview", Map.of("withinPlan", false)));
        upTo(caseNo, "releasePayment");
        cases.approve(caseNo, "releasePayment");
        said.wrong(
                "funds.received-before-paid",
                () -> cases.approve(caseNo, "confirmReceipt", Map.of("receiptNo", "SK-1", "receivedOn", "2026-05-01")));
    }
}
