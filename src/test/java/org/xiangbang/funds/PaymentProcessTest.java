package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.FormerModels;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("A payment")
class PaymentProcessTest extends DisbursementWalk {
    @Autowired
    private FormerModels former;

    @Test
    @DisplayName("of a donor's money is made by the charity and confirmed here")
    void donatedMoneyIsPaidByTheCharity() {
        var caseNo = approvedCharity();

        assertThat(cases.waiting(caseNo)).containsExactly("charityPayment organization.finance@S-009999");
        cases.approve(caseNo, "charityPayment", order());
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(tranches.paid(caseNo)).isEqualTo(Money.parse("192000.00"));
    }

    @Test
    @DisplayName("that failed is made once more; after a second failure it has to be asked for again")
    void failedTwice() {
        var caseNo = approvedFiscal();
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
    @DisplayName("is a process of its own for each attempt, and none is left when the tranche is paid")
    void isAProcessOfItsOwn() {
        var caseNo = approvedFiscal();
        assertThat(process(caseNo, "payOrder")).isEqualTo(PaymentProcess.KEY);

        cases.complete(caseNo, "payOrder", "back", Map.of());
        assertThat(process(caseNo, "approvePayment")).isEqualTo(DisbursementProcess.KEY);
        cases.approve(caseNo, "approvePayment");
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(cases.running(caseNo + ".T1")).isFalse();
    }

    @Test
    @DisplayName("by a charity may go back to the approval")
    void charitySendsBack() {
        var caseNo = approvedCharity();

        cases.complete(caseNo, "charityPayment", "back", Map.of());

        assertThat(cases.waiting(caseNo)).singleElement().asString().startsWith("approvePayment");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of a disbursement that began before payments were a process of their own goes on where it was, at")
    @ValueSource(strings = {"payOrder", "releasePayment", "confirmReceipt"})
    void goesOnInTheFormerModel(String step) {
        var caseNo = new String[1];
        former.during(DisbursementProcess.KEY, () -> {
            caseNo[0] = approvedFiscal();
            if (!step.equals("payOrder")) cases.approve(caseNo[0], "payOrder", order());
            if (step.equals("confirmReceipt")) cases.approve(caseNo[0], "releasePayment");
        });
        assertThat(process(caseNo[0], step)).isEqualTo(DisbursementProcess.KEY);

        if (step.equals("payOrder")) cases.approve(caseNo[0], "payOrder", order());
        if (!step.equals("confirmReceipt")) cases.approve(caseNo[0], "releasePayment");
        cases.complete(caseNo[0], "confirmReceipt", "return", Map.of());
        assertThat(process(caseNo[0], "payOrder")).isEqualTo(DisbursementProcess.KEY);
        paid(caseNo[0]);
        cases.approve(caseNo[0], "confirmReceipt", receipt());

        assertThat(cases.waiting(caseNo[0])).isEmpty();
        assertThat(payments.of(caseNo[0]))
                .extracting(Payment::status)
                .containsExactly(Payment.Status.FAILED, Payment.Status.CONFIRMED);
    }

    @Test
    @DisplayName("by a charity in such a disbursement goes on too, and back to its approval")
    void charityGoesOnInTheFormerModel() {
        var caseNo = new String[1];
        former.during(DisbursementProcess.KEY, () -> caseNo[0] = approvedCharity());

        cases.complete(caseNo[0], "charityPayment", "back", Map.of());
        cases.approve(caseNo[0], "approvePayment");
        cases.approve(caseNo[0], "charityPayment", order());
        cases.approve(caseNo[0], "confirmReceipt", receipt());

        assertThat(tranches.paid(caseNo[0])).isEqualTo(Money.parse("192000.00"));
    }

    private String approvedFiscal() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        approved(caseNo);
        return caseNo;
    }

    private String approvedCharity() {
        var caseNo = due(DONATION);
        cases.approve(caseNo, "request", request(Map.of("channel", "charity")));
        approved(caseNo);
        return caseNo;
    }

    private String process(String caseNo, String step) {
        return cases.open(caseNo, step).offered().process();
    }
}
