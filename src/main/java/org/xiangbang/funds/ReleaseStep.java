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
    private final Payees payees;

    ReleaseStep(PaymentRequests requests, Payments payments, Settlement settlement, Payees payees) {
        super(requests, payments);
        this.settlement = settlement;
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var key = TrancheKey.of(in.businessKey());
        found.check(() -> payees.isAsApproved(requests.current(key)));
        found.check(() -> settlement.mayPay(key, Channel.FISCAL));
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
