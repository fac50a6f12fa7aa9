package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The approval (拨付审批): a person who took no part in the request decides on it. */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.APPROVE_PAYMENT)
class ApprovalStep extends DisbursementStep {
    private final Settlement settlement;

    ApprovalStep(PaymentRequests requests, Payments payments, Settlement settlement) {
        super(requests, payments);
        this.settlement = settlement;
    }

    @Override
    public void check(StepInput in, Findings found) {
        var key = TrancheKey.of(in.businessKey());
        var request = requests.current(key);
        found.check(() -> request.mayBeApprovedBy(in.by().person()).orThrow());
        if (in.outcome() == Outcome.APPROVE) settlement.mayStillAsk(request);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        requests.status(key, PaymentRequest.Status.APPROVED);
    }
}
