package org.xiangbang.matching;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/** The step in which a member organization confirms its part and its share. */
@Component
class MemberConfirmation implements StepWork {
    private final Pairings pairings;

    MemberConfirmation(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public String process() {
        return PairingProcess.KEY;
    }

    @Override
    public String step() {
        return PairingProcess.CONFIRM_MEMBER;
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.APPROVE)
            pairings.confirmed(in.caseNo(), in.desk().region());
    }
}
