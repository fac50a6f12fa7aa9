package org.xiangbang.matching;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Outcome;

/** What the parties to a pairing answer, each in a step of its own. */
final class PairingAnswers {

    private PairingAnswers() {}

    /** The step in which the county's agriculture bureau and its civil affairs bureau confirm a pairing side by side. */
    @StepWorkFor(process = PairingProcess.KEY, step = PairingProcess.CONFIRM_PAIRING)
    static class Confirmation implements StepWork {
        private final Pairings pairings;
        private final Consents consents;

        Confirmation(Pairings pairings, Consents consents) {
            this.pairings = pairings;
            this.consents = consents;
        }

        @Override
        public void record(StepInput in) {
            if (in.outcome() == Outcome.APPROVE)
                consents.given(in.caseNo(), in.desk().department());
            if (in.outcome() == Outcome.REJECT) pairings.status(in.caseNo(), Pairing.Status.REFUSED);
        }
    }

    /** The step in which a member organization confirms its part and its share. */
    @StepWorkFor(process = MembersProcess.KEY, step = MembersProcess.CONFIRM_MEMBER, formerly = PairingProcess.KEY)
    static class Member implements StepWork {
        private final Pairings pairings;

        Member(Pairings pairings) {
            this.pairings = pairings;
        }

        @Override
        public void record(StepInput in) {
            if (in.outcome() == Outcome.APPROVE)
                pairings.confirmed(in.caseNo(), in.desk().region());
        }
    }

    /** The step in which the other side accepts or declines. */
    @StepWorkFor(process = AnswerProcess.KEY, step = AnswerProcess.ANSWER, formerly = PairingProcess.KEY)
    static class Reply implements StepWork {
        private final Pairings pairings;

        Reply(Pairings pairings) {
            this.pairings = pairings;
        }

        @Override
        public void record(StepInput in) {
            pairings.status(
                    in.caseNo(), in.outcome() == Outcome.APPROVE ? Pairing.Status.ACCEPTED : Pairing.Status.DECLINED);
        }
    }

    /** The step in which the organization supplements what the county returned, or gives the pairing up. */
    @StepWorkFor(process = PairingProcess.KEY, step = PairingProcess.REVISE)
    static class Revision implements StepWork {
        private final Pairings pairings;

        Revision(Pairings pairings) {
            this.pairings = pairings;
        }

        @Override
        public void record(StepInput in) {
            if (in.outcome() == Outcome.WITHDRAW) pairings.status(in.caseNo(), Pairing.Status.WITHDRAWN);
        }
    }
}
