package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/** The confirmation of receipt (到账确认): the money has arrived, or the payment failed and the opinion says why. */
@StepWorkFor(process = PaymentProcess.KEY, step = PaymentProcess.CONFIRM_RECEIPT, formerly = DisbursementProcess.KEY)
class ReceiptStep extends DisbursementStep {
    private final Settlement settlement;

    ReceiptStep(PaymentRequests requests, Payments payments, Settlement settlement) {
        super(requests, payments);
        this.settlement = settlement;
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
    }

    @Override
    void otherwise(StepInput in, TrancheKey key) {
        payments.fail(payments.open(key).orElseThrow(), in.opinion());
    }
}
