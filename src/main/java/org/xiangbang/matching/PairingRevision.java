package org.xiangbang.matching;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/** The step in which the organization supplements what the county returned, or gives the pairing up. */
@Component
class PairingRevision implements StepWork {
    private final Pairings pairings;

    PairingRevision(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public String process() {
        return PairingProcess.KEY;
    }

    @Override
    public String step() {
        return PairingProcess.REVISE;
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.WITHDRAW) pairings.status(in.caseNo(), Pairing.Status.WITHDRAWN);
    }
}
