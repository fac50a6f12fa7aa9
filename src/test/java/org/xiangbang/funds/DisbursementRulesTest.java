package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.access.signin.SignedInHere;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("A tranche that is to be paid")
class DisbursementRulesTest extends DisbursementWalk {
    @Autowired
    private CaseFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private Workflow workflow;

    @Autowired
    private DecidedFacts facts;

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
    @DisplayName("shows every desk that pays which objections to the project are open and which are answered")
    void showsObjections() {
        var caseNo = mixed("192000.00");
        var fields = request(Map.of());
        fields.remove("channel");
        cases.approve(caseNo, "request", fields);
        approved(caseNo);
        workflow.raise(caseNo, "projects-lifecycle.object", cases.official("township.handler@513228100"));
        cases.approve(caseNo, "tellObjection", Map.of("objector", "某某某", "objection", "资金用途不清"));

        assertThat(objections(caseNo, "payOrder"))
                .singleElement()
                .satisfies(open -> assertThat(open).contains("资金用途不清").hasSize(2));
        said.refuses("projects.no-payment-under-objection", () -> cases.approve(caseNo, "payOrder", order()));
        var two = List.of(Map.of("name", "甲"), Map.of("name", "乙"));
        cases.approve(caseNo, "answerObjection", Map.of("inspectors", two, "answer", "已核查，不属实"));

        assertThat(objections(caseNo, "payOrder").get(0)).contains("资金用途不清", "已核查，不属实");
        cases.approve(caseNo, "payOrder", order());
        assertThat(objections(caseNo, "releasePayment").get(0)).contains("已核查，不属实");
        cases.approve(caseNo, "releasePayment");
        cases.approve(caseNo, "confirmReceipt", receipt());
        assertThat(objections(caseNo, "charityPayment").get(0)).contains("已核查，不属实");
    }

    @Test
    @DisplayName("shows the names of all papers of its request, which are read at once")
    void readsPapersAtOnce() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        var by = cases.official(cases.open(caseNo, "verifyProgress").desk());
        var view = cases.view(caseNo, "verifyProgress", by);
        var shown = new ArrayList<ShownFact>();

        var calls = SignedInHere.as(
                by, () -> SqlMeter.during(() -> shown.addAll(facts.of(view, by, Locale.SIMPLIFIED_CHINESE))));

        assertThat(calls)
                .filteredOn(call -> call.sql().contains("documents.document"))
                .hasSize(1);
        assertThat(shown)
                .filteredOn(fact -> fact.id().equals("papers"))
                .flatExtracting(ShownFact::tables)
                .flatExtracting(ShownFact.Table::rows)
                .extracting(row -> row.get("papers").text())
                .containsExactly("材料.pdf、材料.pdf");
    }

    /** The texts of each objection that the step shows. */
    private List<List<String>> objections(String caseNo, String step) {
        var by = cases.official(cases.open(caseNo, step).desk());
        return facts.of(cases.view(caseNo, step, by), by, Locale.SIMPLIFIED_CHINESE).stream()
                .filter(fact -> fact.id().equals("objections"))
                .flatMap(fact -> fact.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(row -> row.values().stream().map(ShownFact.Cell::text).toList())
                .toList();
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
