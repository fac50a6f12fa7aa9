package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.SampleProject;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A tranche")
class DisbursementProcessTest {
    private static final String FISCAL = "fiscal-central";
    private static final String DONATION = "donation";

    @Autowired
    private CaseDriver cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Tranches tranches;

    @Autowired
    private Payments payments;

    @Test
    @DisplayName("of fiscal money is asked for, checked four times, paid by two people of finance and confirmed")
    void fiscalMoneyIsPaid() {
        var caseNo = due(FISCAL);

        cases.approve(caseNo, "request", request(Map.of()));
        assertThat(cases.waiting(caseNo)).containsExactly("verifyProgress township.handler@513228100");
        approved(caseNo);
        assertThat(cases.waiting(caseNo)).containsExactly("payOrder finance.handler@513228");
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(tranches.find(caseNo, 1).paid()).isEqualTo(Money.parse("192000.00"));
        assertThat(payments.of(caseNo)).extracting(Payment::status).containsExactly(Payment.Status.CONFIRMED);
    }

    @Test
    @DisplayName("of a donor's money is paid by the charity and confirmed here")
    void donatedMoneyIsPaidByTheCharity() {
        var caseNo = due(DONATION);

        cases.approve(caseNo, "request", request(Map.of("channel", "charity")));
        approved(caseNo);
        assertThat(cases.waiting(caseNo)).containsExactly("charityPayment organization.finance@S-009999");
        cases.approve(caseNo, "charityPayment", order());
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(tranches.paid(caseNo)).isEqualTo(Money.parse("192000.00"));
    }

    @Test
    @DisplayName("is not paid above its own amount, and the refusal shows both figures")
    void neverAboveTheTranche() {
        var caseNo = due(FISCAL);

        var facts = refused(
                "funds.within-tranche", () -> cases.approve(caseNo, "request", request(Map.of("amount", "192000.01"))));

        assertThat(facts).containsExactly(Money.parse("192000.01"), Money.parse("192000.00"));
    }

    @Test
    @DisplayName(
            "is not paid above the audited price less what was paid, not even when the price sinks after the request")
    void neverAboveTheCeiling() {
        var project =
                SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL).tranche(1, "192000.00", "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        cases.approve(project.caseNo, "request", request(Map.of()));
        approved(project.caseNo);
        project.audited("150000.00");

        refused("funds.within-ceiling", () -> cases.approve(project.caseNo, "payOrder", order()));
        cases.complete(project.caseNo, "payOrder", "return", Map.of());
        refused("funds.within-ceiling", () -> cases.approve(project.caseNo, "request", request(Map.of())));
    }

    @Test
    @DisplayName("needs every paper that the decision table asks for")
    void needsItsPapers() {
        var caseNo = due(FISCAL);

        assertThatThrownBy(() -> cases.approve(caseNo, "request", request(Map.of("papers", List.of("plan")))))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly(
                                        "funds.paper-missing.agreement", "funds.paper-missing.departmentOpinion"));
    }

    @Test
    @DisplayName("is not taken from a channel that the budget does not have")
    void channelIsInTheBudget() {
        var caseNo = due(DONATION);

        refused("funds.channel-in-budget", () -> cases.approve(caseNo, "request", request(Map.of())));
    }

    @Test
    @DisplayName("claimed to be further than the township finds cannot go on")
    void progressIsAsClaimed() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));

        refused(
                "funds.progress-as-claimed",
                () -> cases.approve(caseNo, "verifyProgress", Map.of("verifiedPercent", 20, "siteRecord", "少于申报")));
    }

    @Test
    @DisplayName("returned for supplements comes straight back to the desk that returned it")
    void comesBackToWhoReturnedIt() {
        for (var step : List.of("verifyProgress", "businessReview", "financeReview", "approvePayment", "payOrder")) {
            var caseNo = due(FISCAL);
            cases.approve(caseNo, "request", request(Map.of()));
            upTo(caseNo, step);

            cases.complete(caseNo, step, "return", Map.of());
            assertThat(cases.waiting(caseNo)).containsExactly("request organization.finance@S-009999");
            cases.approve(caseNo, "request", request(Map.of("purpose", "补充说明")));

            assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith(step);
        }
    }

    @Test
    @DisplayName("whose amount was changed in the correction is checked again from the beginning")
    void changedMoneyIsCheckedAgain() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "approvePayment");
        cases.complete(caseNo, "approvePayment", "return", Map.of());

        cases.approve(caseNo, "request", request(Map.of("amount", "150000.00")));

        assertThat(cases.waiting(caseNo)).containsExactly("verifyProgress township.handler@513228100");
    }

    @Test
    @DisplayName("goes back one step where a reviewer says so")
    void goesBackOneStep() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        back(caseNo, "businessReview", "verifyProgress");
        back(caseNo, "financeReview", "businessReview");
        back(caseNo, "approvePayment", "financeReview");
        back(caseNo, "payOrder", "approvePayment");
        upTo(caseNo, "releasePayment");
        cases.complete(caseNo, "releasePayment", "back", Map.of());

        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());
        assertThat(payments.of(caseNo)).hasSize(1);
    }

    @Test
    @DisplayName("refused at any check stops, and leaves nothing paid")
    void rejectStops() {
        for (var step : List.of("verifyProgress", "businessReview", "financeReview", "approvePayment")) {
            var caseNo = due(FISCAL);
            cases.approve(caseNo, "request", request(Map.of()));
            upTo(caseNo, step);

            cases.complete(caseNo, step, "reject", Map.of());

            assertThat(cases.waiting(caseNo)).isEmpty();
            assertThat(tranches.find(caseNo, 1).isPaid()).isFalse();
        }
    }

    @Test
    @DisplayName("may be given up by the organization")
    void givenUp() {
        var caseNo = due(FISCAL);

        cases.complete(caseNo, "request", "withdraw", Map.of());

        assertThat(cases.waiting(caseNo)).isEmpty();
    }

    @Test
    @DisplayName("whose payment failed is paid once more; after a second failure it has to be asked for again")
    void failedTwice() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        approved(caseNo);
        paid(caseNo);

        cases.complete(caseNo, "confirmReceipt", "return", Map.of());
        assertThat(cases.waiting(caseNo)).containsExactly("payOrder finance.handler@513228");
        paid(caseNo);
        cases.complete(caseNo, "confirmReceipt", "return", Map.of());
        assertThat(cases.waiting(caseNo)).containsExactly("request organization.finance@S-009999");

        cases.approve(caseNo, "request", request(Map.of("payeeAccount", "6222000000000001")));
        approved(caseNo);
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());
        assertThat(payments.of(caseNo))
                .extracting(Payment::status)
                .containsExactly(Payment.Status.FAILED, Payment.Status.FAILED, Payment.Status.CONFIRMED);
        assertThat(tranches.paid(caseNo)).isEqualTo(Money.parse("192000.00"));
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

        refused("projects.no-payment-under-objection", () -> cases.approve(project.caseNo, "payOrder", order()));
        project.objected(0);
        paid(project.caseNo);
    }

    @Test
    @DisplayName("is not released by who gave the order, even if that person holds both desks")
    void payerDoesNotRelease() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        approved(caseNo);
        var both = people.at("finance.handler@513228", "finance.chief@513228");
        cases.complete(caseNo, "payOrder", "approve", order(), both);

        refused("duties.pay-release", () -> cases.complete(caseNo, "releasePayment", "approve", Map.of(), both));
    }

    @Test
    @DisplayName("is not approved by who verified its progress")
    void approverHadNoPart() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        var busy = people.at("township.handler@513228100", "agriculture.chief@513228");
        cases.complete(caseNo, "verifyProgress", "approve", verified(), busy);
        upTo(caseNo, "approvePayment");

        refused("funds.approver-differs", () -> cases.complete(caseNo, "approvePayment", "approve", Map.of(), busy));
    }

    @Test
    @DisplayName("cannot have arrived before it was paid, and unticked checks are no consent")
    void wrongFormsAreRefused() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        cases.approve(caseNo, "verifyProgress", verified());

        assertThatThrownBy(() -> cases.approve(caseNo, "businessReview", Map.of("withinPlan", false)))
                .isInstanceOf(FormRefused.class);
        upTo(caseNo, "releasePayment");
        cases.approve(caseNo, "releasePayment");
        assertThatThrownBy(() -> cases.approve(
                        caseNo, "confirmReceipt", Map.of("receiptNo", "SK-1", "receivedOn", "2026-05-01")))
                .isInstanceOf(FormRefused.class);
    }

    private String due(String source) {
        var project =
                SampleProject.implementing(db, SampleProject.VILLAGE, source).tranche(1, "192000.00", "START");
        cases.start(DisbursementProcess.KEY, project.caseNo + ".T1");
        return project.caseNo;
    }

    /** Does every step before {@code step}, whatever is open now. */
    private void upTo(String caseNo, String step) {
        while (!cases.waiting(caseNo).get(0).startsWith(step + " ")) {
            var open = cases.waiting(caseNo).get(0).split(" ")[0];
            cases.approve(caseNo, open, fields(open));
        }
    }

    private void approved(String caseNo) {
        for (var step : List.of("verifyProgress", "businessReview", "financeReview", "approvePayment"))
            cases.approve(caseNo, step, fields(step));
    }

    private void paid(String caseNo) {
        cases.approve(caseNo, "payOrder", order());
        cases.approve(caseNo, "releasePayment");
    }

    private void back(String caseNo, String step, String before) {
        upTo(caseNo, step);
        cases.complete(caseNo, step, "back", Map.of());
        assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith(before);
    }

    private static Map<String, Object> fields(String step) {
        return switch (step) {
            case "verifyProgress" -> verified();
            case "businessReview" -> Map.of("withinPlan", true);
            case "financeReview" -> Map.of("papersComplete", true, "accountChecked", true);
            case "payOrder" -> order();
            default -> Map.of();
        };
    }

    private static Map<String, Object> request(Map<String, Object> changes) {
        var fields = new HashMap<String, Object>(Map.of(
                "amount", "192000.00",
                "channel", "fiscal",
                "purpose", "购买种苗",
                "progressPercent", 30,
                "payeeName", "黑水县谷汝村股份经济合作联合社",
                "payeeBank", "黑水县农村信用合作联社",
                "payeeAccount", "6222000000000000",
                "papers", List.of("plan", "agreement", "departmentOpinion"),
                "files", CaseDriver.PAPER));
        fields.putAll(changes);
        return fields;
    }

    private static Map<String, Object> verified() {
        return Map.of("verifiedPercent", 30, "siteRecord", "已到现场核实");
    }

    private static Map<String, Object> order() {
        return Map.of("voucherNo", "GK-2026-001", "paidOn", "2026-06-01");
    }

    private static Map<String, Object> receipt() {
        return Map.of("receiptNo", "SK-2026-001", "receivedOn", "2026-06-03");
    }

    /** @return the facts of the sentence */
    private static List<Object> refused(String rule, ThrowingCallable act) {
        var thrown = catchThrowableOfType(RuleBroken.class, act);
        assertThat(thrown).as("refused by " + rule).isNotNull();
        assertThat(thrown.rule().code()).isEqualTo(rule);
        return thrown.facts();
    }
}
