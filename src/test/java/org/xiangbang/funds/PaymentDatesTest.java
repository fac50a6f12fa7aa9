package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.xiangbang.AppTest;
import org.xiangbang.Today;

@AppTest
@DisplayName("A payment")
class PaymentDatesTest extends DisbursementWalk {
    @Test
    @DisplayName(
            "of the treasury is ordered on the day of its approval or later, and received on the day of the order or later")
    void ofTheTreasury() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "payOrder");

        said.wrong(
                "funds.paid-before-approved",
                () -> cases.approve(caseNo, "payOrder", paidOn("2020-01-01")),
                "早于本次拨付的审批日期 " + Today.date(),
                "before this payment was approved on");
        said.wrong("funds.paid-before-approved", () -> cases.approve(caseNo, "payOrder", paidOn(yesterday())));
        paid(caseNo);
        said.wrong(
                "funds.received-before-paid",
                () -> cases.approve(caseNo, "confirmReceipt", Map.of("receiptNo", "SK-1", "receivedOn", yesterday())));
        cases.approve(caseNo, "confirmReceipt", receipt());
    }

    @Test
    @DisplayName("of an organization is made on the day of its approval or later; the table refuses an earlier one too")
    void ofAnOrganization() {
        var caseNo = due(DONATION);
        cases.approve(caseNo, "request", request(Map.of("channel", "charity")));
        upTo(caseNo, "charityPayment");

        said.wrong("funds.paid-before-approved", () -> cases.approve(caseNo, "charityPayment", paidOn(yesterday())));
        cases.approve(caseNo, "charityPayment", order());
        assertThatThrownBy(() -> db.sql("update funds.payment set paid_on = approved_on - 1 where case_no = ?")
                        .param(caseNo)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("paid_after_approval");
    }

    @Test
    @DisplayName("whose approval was given before its day was kept is made on the day of the request or later")
    void approvedBefore() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        upTo(caseNo, "payOrder");
        db.sql("update funds.request set approved_on = null, asked_at = asked_at - interval '3 days' where case_no = ?")
                .param(caseNo)
                .update();

        said.wrong("funds.paid-before-approved", () -> cases.approve(caseNo, "payOrder", paidOn("2020-01-01")));
        cases.approve(caseNo, "payOrder", paidOn(yesterday()));
    }

    private static Map<String, Object> paidOn(String day) {
        return Map.of("voucherNo", "GK-2026-001", "paidOn", day);
    }

    private static String yesterday() {
        return Today.date().minusDays(1).toString();
    }
}
