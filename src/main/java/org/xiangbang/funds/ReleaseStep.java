package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Outcome;

/** 支付复核: a second person of finance releases the order, or sends it back to the payer. */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.RELEASE_PAYMENT)
class ReleaseStep extends DisbursementStep {
    private final Settlement settlement;

    ReleaseStep(PaymentRequests requests, Payments payments, Settlement settlement) {
        super(requests, payments);
        this.settlement = settlement;
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() == Outcome.APPROVE) settlement.mayPay(TrancheKey.of(in.businessKey()));
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        payments.release(payments.open(key).orElseThrow(), in.by().person());
    }

    /** Sent back, the order is void and the approval stands. */
    @Override
    void otherwise(StepInput in, TrancheKey key) {
        payments.takeBack(key);
    }
}
