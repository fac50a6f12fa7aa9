package org.xiangbang.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A project whose money is nine tenths fiscal and one tenth donated")
class MixedMoneyTest extends DisbursementWalk {
    @Autowired
    private LineAccounts lines;

    @Test
    @DisplayName("is paid in parts by whoever holds the money, each with its own voucher and receipt")
    void isPaidInParts() {
        var caseNo = mixed("192000.00");

        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        approved(caseNo);
        cases.approve(caseNo, "payOrder", order());
        cases.approve(caseNo, "releasePayment");
        cases.approve(caseNo, "confirmReceipt", receipt());
        assertThat(tranches.find(caseNo, 1).isPaid())
                .as("while a part is missing")
                .isFalse();
        assertThat(tranches.paid(caseNo)).isEqualTo(Money.parse("172800.00"));
        assertThat(cases.waiting(caseNo)).containsExactly("charityPayment organization.finance@S-009999");
        cases.approve(caseNo, "charityPayment", order("ZZ-2026-007"));
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(tranches.find(caseNo, 1).paid()).isEqualTo(Money.parse("192000.00"));
        assertThat(payments.of(caseNo))
                .extracting(Payment::channel, p -> p.amount().yuan(), Payment::voucherNo)
                .containsExactly(
                        tuple("FISCAL", "172800.00", "GK-2026-001"), tuple("CHARITY", "19200.00", "ZZ-2026-007"));
        assertThat(paidOfLines(caseNo)).containsExactly("172800.00", "19200.00");
    }

    @Test
    @DisplayName("never draws more on a line than the line has, though the whole project would have enough")
    void neverOverdrawsALine() {
        var caseNo = mixed("640000.00");

        var facts = said.refuses(
                "projects.within-line",
                () -> cases.approve(
                        caseNo, "request", mixedRequest(Map.of("amount", "640000.00", "channel", "fiscal"))));

        assertThat(facts)
                .containsExactly(
                        1, Money.parse("640000.00"), Money.parse("576000.00"), Money.parse("576000.00"), Money.ZERO);
    }

    @Test
    @DisplayName("is refused if the rows do not add up, name a line twice, or are of other money than chosen")
    void refusesWrongRows() {
        var caseNo = mixed("192000.00");

        said.wrong(
                "funds.draws-sum",
                () -> ask(caseNo, Map.of("draws", List.of(row(1, "100.00")))),
                "合计 100.00",
                "add up to 100.00");
        said.wrong(
                "funds.draw-twice",
                () -> ask(caseNo, Map.of("draws", List.of(row(1, "100000.00"), row(1, "92000.00")))));
        said.wrong(
                "funds.draw-other-money",
                () -> ask(
                        caseNo,
                        Map.of("channel", "fiscal", "draws", List.of(row(1, "172800.00"), row(2, "19200.00")))));
        said.wrong("field.option", () -> ask(caseNo, Map.of("draws", List.of(row(3, "192000.00")))));
    }

    @Test
    @DisplayName("is told in one answer what is wrong with account, lines, amount and papers, in the order of the form")
    void tellsEverythingAtOnce() {
        var caseNo = mixed("192000.00");

        var refused = catchThrowableOfType(
                FormRefused.class,
                () -> ask(
                        caseNo,
                        Map.of(
                                "amount",
                                "900000.00",
                                "draws",
                                List.of(row(1, "1.00"), row(1, "2.00")),
                                "payeeAccount",
                                "abc",
                                "papers",
                                List.of("agreement"))));

        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsSubsequence(
                        "funds.within-tranche",
                        "funds.draw-twice",
                        "funds.draws-sum",
                        "organizations.bank-account-digits",
                        "funds.paper-missing.plan");
    }

    @Test
    @DisplayName("asks again for the rest alone if the payment of the other part has failed twice")
    void asksAgainForTheRest() {
        var caseNo = mixed("192000.00");
        fiscalPaidDonationFailed(caseNo);

        assertThat(cases.waiting(caseNo)).containsExactly("request organization.finance@S-009999");
        said.refuses("funds.within-tranche", () -> ask(caseNo, Map.of()));
        ask(caseNo, Map.of("amount", "19200.00", "channel", "charity"));
        approved(caseNo);
        cases.approve(caseNo, "charityPayment", order());
        cases.approve(caseNo, "confirmReceipt", receipt());

        assertThat(cases.waiting(caseNo)).isEmpty();
        assertThat(tranches.find(caseNo, 1).paid()).isEqualTo(Money.parse("192000.00"));
        assertThat(paidOfLines(caseNo)).containsExactly("172800.00", "19200.00");
    }

    @Test
    @DisplayName("keeps a part that has arrived when the rest is corrected")
    void keepsThePaidPart() {
        var caseNo = mixed("192000.00");
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        approved(caseNo);
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());
        cases.complete(caseNo, "charityPayment", "back", Map.of());
        cases.complete(caseNo, "approvePayment", "return", Map.of());

        said.refuses(
                "funds.paid-part-stays",
                () -> ask(caseNo, Map.of("draws", List.of(row(1, "170000.00"), row(2, "22000.00")))));
        ask(caseNo, Map.of("purpose", "补充说明"));
        cases.approve(caseNo, "approvePayment");

        assertThat(cases.waiting(caseNo)).containsExactly("charityPayment organization.finance@S-009999");
    }

    @Test
    @DisplayName("has a share of the audited price for each line")
    void sharesTheAuditedPrice() {
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, FISCAL)
                .withSecondLine(DONATION)
                .audited("500000.00");

        assertThat(lines.of(project.caseNo))
                .extracting(a -> a.ceiling().yuan())
                .containsExactly("450000.00", "50000.00");
    }

    @Test
    @DisplayName("cannot be overdrawn past the program either: the table refuses it")
    void theTableRefuses() {
        var caseNo = mixed("192000.00");

        assertThatThrownBy(() -> db.sql("""
                insert into projects.line_payment (case_no, line, before_fen, amount_fen, ceiling_fen, tranche, paid_on)
                values (?, 2, 0, 6400001, 6400000, 1, date '2026-06-01')
                """).param(caseNo).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("within_line");
    }

    @Test
    @DisplayName("plans its tranches anew only when none of them is paid in part")
    void plansAnewWhenNothingIsPaidInPart() {
        var caseNo = mixed("192000.00");
        tranches.mayBePlanned(caseNo).orThrow();
        cases.approve(caseNo, "request", mixedRequest(Map.of()));
        approved(caseNo);
        paid(caseNo);
        cases.approve(caseNo, "confirmReceipt", receipt());

        said.refuses(
                "projects.tranche-paid-in-parts",
                () -> tranches.mayBePlanned(caseNo).orThrow());
    }

    @Test
    @DisplayName("has a request from before lines were named returned before it is paid, if its money fits on no line")
    void returnsWhatFitsOnNoLine() {
        var caseNo = mixed("192000.00");
        cases.approve(caseNo, "request", mixedRequest(Map.of("channel", "fiscal")));
        approved(caseNo);
        db.sql("delete from funds.request_line where case_no = ?").param(caseNo).update();
        db.sql("update funds.request set channel = 'FISCAL' where case_no = ?")
                .param(caseNo)
                .update();

        said.refuses("funds.drawn-on-lines", () -> cases.approve(caseNo, "payOrder", order()));
        cases.complete(caseNo, "payOrder", "return", Map.of());
        ask(caseNo, Map.of());
        approved(caseNo);
        paid(caseNo);
    }

    private List<String> paidOfLines(String caseNo) {
        return lines.of(caseNo).stream().map(LineAccount::paid).map(Money::yuan).toList();
    }
}
