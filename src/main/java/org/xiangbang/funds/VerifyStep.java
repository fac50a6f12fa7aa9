package org.xiangbang.funds;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Outcome;

/** 核实进度: the township sees on the spot whether what is claimed is done. */
@Component
class VerifyStep extends DisbursementStep {

    VerifyStep(PaymentRequests requests, Payments payments) {
        super(DisbursementProcess.VERIFY_PROGRESS, requests, payments);
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var request = requests.current(TrancheKey.of(in.businessKey()));
        request.mayBeVerified(in.number("verifiedPercent")).orThrow();
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        requests.verified(key, in.number("verifiedPercent"));
        requests.handled(key, in.by().person());
    }
}
