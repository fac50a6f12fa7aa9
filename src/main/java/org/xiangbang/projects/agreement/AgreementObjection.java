package org.xiangbang.projects.agreement;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;

/** The step of an objection raised while the agreement is on public notice: it has to say what it objects to. */
@StepWorkFor(process = AgreementProcess.KEY, step = AgreementProcess.AGREEMENT_NOTICE)
class AgreementObjection implements StepWork {

    @Override
    public void check(StepInput in, Findings found) {
        if (!in.has("objection")) throw new FormRefused("objection", "field.required");
    }
}
