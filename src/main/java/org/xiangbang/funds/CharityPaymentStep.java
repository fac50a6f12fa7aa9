package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The payment of money that an organization holds (社会组织支付): it pays from its own account and records it here (C-03, C-08). */
@StepWorkFor(process = PaymentProcess.KEY, step = PaymentProcess.CHARITY_PAYMENT, formerly = DisbursementProcess.KEY)
class CharityPaymentStep extends DisbursementStep {
    private final Settlement settlement;
    private final Payees payees;

    CharityPaymentStep(PaymentRequests requests, Payments payments, Settlement settlement, Payees payees) {
        super(requests, payments);
        this.settlement = settlement;
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        found.check(() -> settlement.mayBeDated(key(in), in.date("paidOn")));
        found.check(() -> payees.isAsApproved(requests.current(key(in))));
        found.check(() -> settlement.mayPay(key(in), next(key(in))));
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        payments.paidByHolder(
                requests.current(key),
                next(key),
                in.text("voucherNo"),
                in.date("paidOn"),
                in.by().person());
    }

    private Channel next(TrancheKey key) {
        return settlement.next(key).orElseThrow();
    }

    private static TrancheKey key(StepInput in) {
        return TrancheKey.of(in.businessKey());
    }
}
