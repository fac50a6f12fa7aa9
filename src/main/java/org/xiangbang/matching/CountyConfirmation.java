package org.xiangbang.matching;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/** The step in which the county's agriculture bureau and its civil affairs bureau confirm a pairing side by side. */
@Component
class CountyConfirmation implements StepWork {
    private final Pairings pairings;
    private final Consents consents;

    CountyConfirmation(Pairings pairings, Consents consents) {
        this.pairings = pairings;
        this.consents = consents;
    }

    @Override
    public String process() {
        return PairingProcess.KEY;
    }

    @Override
    public String step() {
        return PairingProcess.CONFIRM_PAIRING;
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.APPROVE)
            consents.given(in.caseNo(), in.desk().department());
        if (in.outcome() == Outcome.REJECT) pairings.status(in.caseNo(), Pairing.Status.REFUSED);
    }
}
