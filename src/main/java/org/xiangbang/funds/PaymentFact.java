package org.xiangbang.funds;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Tranches;

/**
 * The instalment of the step: what is paid of it now, its amount, purpose, payee and account, the lines on which it draws, and its
 * payments so far. The account is whole for those who ask for the money, check, approve, order, pay or receive it (rules X-15; ours,
 * decision 0134).
 */
@Component("fact-payment")
class PaymentFact implements StepFact {
    private static final Set<String> ON_ACCOUNT = Set.of(
            DisbursementProcess.REQUEST,
            DisbursementProcess.FINANCE_REVIEW,
            DisbursementProcess.APPROVE_PAYMENT,
            PaymentProcess.PAY_ORDER,
            PaymentProcess.RELEASE_PAYMENT,
            PaymentProcess.CHARITY_PAYMENT,
            PaymentProcess.CONFIRM_RECEIPT);

    private final AskedPayments requests;
    private final Payments payments;
    private final Tranches tranches;
    private final LineAccounts lines;
    private final DuePart due;

    PaymentFact(AskedPayments requests, Payments payments, Tranches tranches, LineAccounts lines, DuePart due) {
        this.requests = requests;
        this.payments = payments;
        this.tranches = tranches;
        this.lines = lines;
        this.due = due;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        if (!TrancheKey.isOne(deciding.businessKey())) return new FactSheet();
        var key = TrancheKey.of(deciding.businessKey());
        var planned = tranches.find(key.caseNo(), key.tranche());
        var sheet = due.sheet(key)
                .line("tranche", FactValue.count(key.tranche()))
                .line("trancheAmount", FactValue.amount(planned.amount()));
        requests.of(key.caseNo()).stream()
                .filter(asked -> asked.tranche() == key.tranche())
                .findFirst()
                .ifPresent(asked -> request(asked, deciding, sheet));
        drawn(key, sheet);
        made(key, sheet);
        return sheet;
    }

    private void made(TrancheKey key, FactSheet sheet) {
        var made = payments.of(key.caseNo()).stream()
                .filter(payment -> payment.tranche() == key.tranche())
                .toList();
        var columns = List.of("channel", "amount", "state", "voucherNo", "paidOn", "receivedOn", "failure");
        sheet.table("payments", columns, made, payment -> new FactValue[] {
            FactValue.word("funds.channel.", payment.channel()),
            FactValue.amount(payment.amount()),
            FactValue.word("funds.state.", payment.status().name()),
            FactValue.text(payment.voucherNo()),
            FactValue.day(payment.paidOn()),
            FactValue.day(payment.receivedOn()),
            FactValue.text(payment.failure())
        });
    }

    private void request(AskedPayments.Asked asked, Deciding deciding, FactSheet sheet) {
        var payee = asked.payee();
        var standing = requests.standing(payee, deciding.organization());
        var whole = !deciding.asked() && ON_ACCOUNT.contains(deciding.step());
        sheet.line("amountAsked", FactValue.amount(asked.amount()))
                .line("purpose", FactValue.text(asked.purpose()))
                .line("payee", FactValue.text(payee.account().holder()))
                .line("bank", FactValue.text(payee.account().bank()))
                .line("account", FactValue.text(payee.account().number(whole)))
                .line(
                        "standing",
                        FactValue.word("fact.standing.", standing.kind().word()))
                .line("standingOn", FactValue.day(standing.on()))
                .line("payeeReason", FactValue.text(payee.reason()))
                .line("payeePapers", FactValue.papers(payee.proofs()))
                .line("progressClaimed", FactValue.percent(asked.progressPercent()))
                .line("progressVerified", FactValue.percent(asked.verifiedPercent()));
    }

    private void drawn(TrancheKey key, FactSheet sheet) {
        var drawn = requests.drawn(key.caseNo()).stream()
                .filter(draw -> draw.tranche() == key.tranche())
                .toList();
        if (drawn.isEmpty()) return;
        var accounts = lines.of(key.caseNo()).stream().collect(Collectors.toMap(LineAccount::no, Function.identity()));
        sheet.table("draws", List.of("source", "amount", "leftOfLine"), drawn, draw -> new FactValue[] {
            source(accounts.get(draw.line())), FactValue.amount(draw.amount()), left(accounts.get(draw.line()))
        });
    }

    /** A request from before lines were named draws on none. */
    private static FactValue source(LineAccount account) {
        return account == null
                ? null
                : FactValue.word("projects.source.", account.line().source());
    }

    private static FactValue left(LineAccount account) {
        return account == null ? null : FactValue.amount(account.left());
    }
}
