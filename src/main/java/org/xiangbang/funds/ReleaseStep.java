package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The release (支付复核): a second person of finance releases the order, or sends it back to the payer. */
@StepWorkFor(process = PaymentProcess.KEY, step = PaymentProcess.RELEASE_PAYMENT, formerly = DisbursementProcess.KEY)
class ReleaseStep extends DisbursementStep {
    private final Settlement settlement;

    ReleaseStep(PaymentRequests requests, Payments payments, Settlement settlement) {
        super(requests, payments);
        this.settlement = settlement;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() == Outcome.APPROVE) settlement.mayPay(TrancheKey.of(in.businessKey()), Channel.FISCAL);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        payments.release(payments.open(key).orElseThrow(), in.by().person());
    }

    /** When the order is sent back it becomes void; the approval stays valid. */
    @Override
    void otherwise(StepInput in, TrancheKey key) {
        payments.takeBack(key);
    }
}
