package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.shared.Money;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("A tranche")
class DisbursementProcessTest extends DisbursementWalk {
    @Autowired
    private DecidedFacts facts;

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
    @DisplayName("says before the request which papers it needs, and afterwards which of them the request brings")
    void papersOfTheInstalment() {
        var caseNo = due(FISCAL);
        assertThat(papers(caseNo, "request")).containsExactly("实施方案 是 null", "帮扶协议 是 null", "主管部门意见 是 null");

        cases.approve(
                caseNo,
                "request",
                request(Map.of("papers", List.of("plan", "agreement", "departmentOpinion", "reply"))));
        upTo(caseNo, "financeReview");
        assertThat(papers(caseNo, "financeReview")).containsExactly("实施方案 是 是", "帮扶协议 是 是", "主管部门意见 是 是", "项目批复 否 是");
    }

    private List<String> papers(String caseNo, String step) {
        var view = cases.view(caseNo, step);
        return facts.of(view, cases.official(view.desk()), Locale.SIMPLIFIED_CHINESE).stream()
                .flatMap(fact -> fact.tables().stream())
                .filter(table -> table.id().equals("tranchePapers"))
                .flatMap(table -> table.rows().stream())
                .map(row -> Stream.of("paper", "needed", "claimed")
                        .map(row::get)
                        .map(cell -> cell == null ? "null" : cell.text())
                        .collect(Collectors.joining(" ")))
                .toList();
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
}
