package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The verification of progress (核实进度): the township looks on the spot whether what is claimed has been done. */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.VERIFY_PROGRESS)
class VerifyStep extends DisbursementStep {
    private final Payees payees;

    VerifyStep(PaymentRequests requests, Payments payments, Payees payees) {
        super(requests, payments);
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var request = requests.current(TrancheKey.of(in.businessKey()));
        found.check(() -> payees.mayStillBePaid(request));
        found.check(() -> request.mayBeVerified(in.number("verifiedPercent")).orThrow("verifiedPercent"));
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        requests.verified(key, in.number("verifiedPercent"));
        requests.handled(key, in.by().person());
    }
}
