package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The order (支付): finance orders the payment of fiscal money. */
@StepWorkFor(process = PaymentProcess.KEY, step = PaymentProcess.PAY_ORDER, formerly = DisbursementProcess.KEY)
class OrderStep extends DisbursementStep {
    private final Settlement settlement;

    OrderStep(PaymentRequests requests, Payments payments, Settlement settlement) {
        super(requests, payments);
        this.settlement = settlement;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() == Outcome.APPROVE) settlement.mayPay(TrancheKey.of(in.businessKey()), Channel.FISCAL);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        payments.order(
                requests.current(key),
                in.text("voucherNo"),
                in.date("paidOn"),
                in.by().person());
    }
}
