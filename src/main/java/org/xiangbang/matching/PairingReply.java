package org.xiangbang.matching;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/** The step in which the other side accepts or declines. */
@Component
class PairingReply implements StepWork {
    private final Pairings pairings;

    PairingReply(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public String process() {
        return PairingProcess.KEY;
    }

    @Override
    public String step() {
        return PairingProcess.ANSWER;
    }

    @Override
    public void record(StepInput in) {
        pairings.status(
                in.caseNo(), in.outcome() == Outcome.APPROVE ? Pairing.Status.ACCEPTED : Pairing.Status.DECLINED);
    }
}
