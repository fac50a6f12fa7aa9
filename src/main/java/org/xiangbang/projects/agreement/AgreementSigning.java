package org.xiangbang.projects.agreement;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Outcome;

/** The step in which a party signs the newest text or refuses to. A signature is valid for that text only. */
@StepWorkFor(process = AgreementProcess.KEY, step = AgreementProcess.SIGN_AGREEMENT)
class AgreementSigning implements StepWork {
    private final AgreementVersions versions;

    AgreementSigning(AgreementVersions versions) {
        this.versions = versions;
    }

    @Override
    public void record(StepInput in) {
        var agreement = versions.current(in.caseNo());
        if (in.outcome() == Outcome.APPROVE) versions.sign(agreement, in.desk().id(), in.text("signatory"));
        if (in.outcome() == Outcome.REJECT) versions.end(agreement, Agreement.Status.REFUSED);
    }
}
