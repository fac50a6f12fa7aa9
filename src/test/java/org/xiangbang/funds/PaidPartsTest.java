package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.xiangbang.AppTest;
import org.xiangbang.cases.SharedNumbers;

@AppTest
@DisplayName("A tranche of several kinds of money, once one of them has arrived,")
class PaidPartsTest extends DisbursementWalk {
    @Autowired
    private SharedNumbers numbers;

    @Test
    @DisplayName("has the form for the rest filled in with the part that has not arrived, on its own line")
    void proposesTheRest() {
        var caseNo = mixed("192000.00");
        fiscalPaidDonationFailed(caseNo);

        var proposed = cases.view(caseNo, "request").values();
        assertThat(proposed)
                .containsEntry("amount", "19200.00")
                .containsEntry("channel", "charity")
                .containsEntry("draws", List.of(row(2, "19200.00")))
                .containsEntry("purpose", "购买种苗")
                .containsEntry("progressPercent", 30)
                .containsEntry("papers", List.of("plan", "agreement", "departmentOpinion"));
        ask(caseNo, Map.of("amount", proposed.get("amount"), "draws", proposed.get("draws")));
        approved(caseNo);

        assertThat(cases.waiting(caseNo)).containsExactly("charityPayment organization.finance@S-009999");
    }

    @Test
    @DisplayName("is refused the money that has arrived for the rest, whether lines, a channel or neither is named")
    void refusesWhatHasArrived() {
        var caseNo = mixed("192000.00");
        fiscalPaidDonationFailed(caseNo);

        said.refuses(
                "funds.part-paid-once",
                () -> ask(
                        caseNo, Map.of("amount", "19200.00", "draws", List.of(row(1, "16569.86"), row(2, "2630.14")))),
                "第 1 期中，预算第 1 行",
                "line 1 of the budget has arrived");
        said.refuses("funds.part-paid-once", () -> ask(caseNo, Map.of("amount", "19200.00", "channel", "fiscal")));
        said.refuses(
                "funds.part-paid-once",
                () -> ask(
                        caseNo,
                        Map.of("amount", "19200.00", "channel", "fiscal", "draws", List.of(row(1, "19200.00")))));
        ask(caseNo, Map.of("amount", "19200.00"));
        assertThat(lines(caseNo)).containsExactly("2 19200.00");
    }

    @Test
    @DisplayName(
            "is not paid from money that has arrived, though a request from before asked for it; the table refuses it too")
    void aRequestFromBeforeIsNotPaid() {
        var caseNo = mixed("192000.00");
        fiscalPaidDonationFailed(caseNo);
        ask(caseNo, Map.of("amount", "19200.00"));
        upTo(caseNo, "approvePayment");
        onTheFirstLine(caseNo);
        said.refuses("funds.part-paid-once", () -> cases.approve(caseNo, "approvePayment"));

        db.sql("update funds.request_line set line = 2, channel = 'CHARITY' where case_no = ? and round = 2")
                .param(caseNo)
                .update();
        cases.approve(caseNo, "approvePayment");
        onTheFirstLine(caseNo);
        said.refuses("funds.part-paid-once", () -> cases.approve(caseNo, "charityPayment", order()));
        assertThatThrownBy(() -> db.sql("""
                insert into funds.payment (case_no, tranche, round, attempt, channel, amount_fen, voucher_no, paid_on, paid_by,
                                           status, recorded_at)
                values (?, 1, 2, 1, 'FISCAL', 1920000, 'GK-2', current_date, 1, 'ORDERED', now())
                """).param(caseNo).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("payment_part");
    }

    @Test
    @DisplayName("keeps something to be paid when it is corrected after a part has arrived")
    void keepsARest() {
        var caseNo = mixed("192000.00");
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        approved(caseNo);
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());
        cases.complete(caseNo, "charityPayment", "back", Map.of());
        cases.complete(caseNo, "approvePayment", "return", Map.of());

        said.refuses(
                "funds.rest-asked",
                () -> ask(caseNo, Map.of("amount", "172800.00", "draws", List.of(row(1, "172800.00")))));
        said.refuses("funds.rest-asked", () -> ask(caseNo, Map.of("amount", "100.00")));
    }

    @Test
    @DisplayName(
            "has a voucher said that was used again after a payment failed, and not one of an order that was sent back")
    void saysAVoucherUsedAgain() {
        var caseNo = mixed("192000.00");
        var handler = cases.official("finance.handler@513228");
        var voucher = "ZZ-" + System.nanoTime();
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        approved(caseNo);
        cases.approve(caseNo, "payOrder", order(voucher));
        cases.complete(caseNo, "releasePayment", "back", Map.of());
        cases.approve(caseNo, "payOrder", order(voucher));
        cases.approve(caseNo, "releasePayment");
        assertThat(numbers.of(caseNo, handler)).isEmpty();
        cases.complete(caseNo, "confirmReceipt", "return", Map.of());
        cases.approve(caseNo, "payOrder", order(voucher));

        assertThat(numbers.of(caseNo, handler)).singleElement().satisfies(used -> {
            assertThat(used.number()).isEqualTo(voucher);
            assertThat(used.here()).isEqualTo(2);
            assertThat(used.cases()).isEmpty();
        });
    }

    private void onTheFirstLine(String caseNo) {
        db.sql("update funds.request_line set line = 1, channel = 'FISCAL' where case_no = ? and round = 2")
                .param(caseNo)
                .update();
    }

    private List<String> lines(String caseNo) {
        return db.sql("""
                select line || ' ' || (amount_fen / 100.0)::numeric(12, 2) from funds.request_line
                 where case_no = ? and round = 2
                """).param(caseNo).query(String.class).list();
    }
}
