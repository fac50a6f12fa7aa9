package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The approval (拨付审批): a person who took no part in the request decides on it. */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.APPROVE_PAYMENT)
class ApprovalStep extends DisbursementStep {
    private final Settlement settlement;
    private final Payees payees;

    ApprovalStep(PaymentRequests requests, Payments payments, Settlement settlement, Payees payees) {
        super(requests, payments);
        this.settlement = settlement;
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        var key = TrancheKey.of(in.businessKey());
        var request = requests.current(key);
        found.check(() -> request.mayBeApprovedBy(in.by().person()).orThrow());
        if (in.outcome() != Outcome.APPROVE) return;
        found.check(() -> payees.mayStillBePaid(request));
        found.check(() -> settlement.mayStillAsk(request));
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        requests.approved(key);
    }
}
