package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.shared.Outcome;

/** The payment of donated money (捐赠资金支付): the charity pays from its own account and records it here (C-03, C-08). */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.CHARITY_PAYMENT)
class CharityPaymentStep extends DisbursementStep {
    private final Settlement settlement;

    CharityPaymentStep(PaymentRequests requests, Payments payments, Settlement settlement) {
        super(requests, payments);
        this.settlement = settlement;
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() == Outcome.APPROVE) settlement.mayPay(TrancheKey.of(in.businessKey()), Channel.CHARITY);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        payments.paidByCharity(
                requests.current(key),
                in.text("voucherNo"),
                in.date("paidOn"),
                in.by().person());
    }
}
