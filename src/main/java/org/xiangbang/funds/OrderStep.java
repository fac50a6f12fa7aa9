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
    private final Payees payees;

    OrderStep(PaymentRequests requests, Payments payments, Settlement settlement, Payees payees) {
        super(requests, payments);
        this.settlement = settlement;
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var key = TrancheKey.of(in.businessKey());
        found.check(() -> settlement.mayBeDated(key, in.date("paidOn")));
        found.check(() -> payees.mayStillBePaid(requests.current(key)));
        found.check(() -> settlement.mayPay(key, Channel.FISCAL));
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
