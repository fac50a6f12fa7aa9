package org.xiangbang.funds;

import java.util.List;
import org.xiangbang.cases.PaperNumbers;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/** The confirmation of receipt (到账确认): the money has arrived, or the payment failed and the opinion says why. */
@StepWorkFor(process = PaymentProcess.KEY, step = PaymentProcess.CONFIRM_RECEIPT, formerly = DisbursementProcess.KEY)
class ReceiptStep extends DisbursementStep {
    /** The numbers that a payment has, fields of this step and of those that pay. */
    private static final List<String> NUMBERS = List.of("treasury-voucher", "transfer-voucher", "receipt");

    private final Settlement settlement;
    private final PaperNumbers numbers;

    ReceiptStep(PaymentRequests requests, Payments payments, Settlement settlement, PaperNumbers numbers) {
        super(requests, payments);
        this.settlement = settlement;
        this.numbers = numbers;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var paidOn =
                payments.open(TrancheKey.of(in.businessKey())).orElseThrow().paidOn();
        if (in.date("receivedOn").isBefore(paidOn))
            throw new FormRefused("receivedOn", "funds.received-before-paid", paidOn);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        var payment = payments.open(key).orElseThrow();
        payments.confirm(payment, in.text("receiptNo"), in.date("receivedOn"));
        settlement.book(key, payment, in.date("receivedOn"));
        numbers.keep(in.businessKey(), NUMBERS);
    }

    @Override
    void otherwise(StepInput in, TrancheKey key) {
        payments.fail(payments.open(key).orElseThrow(), in.opinion());
        numbers.keep(in.businessKey(), NUMBERS);
    }
}
