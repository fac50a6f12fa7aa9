package org.xiangbang.projects.agreement;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.FormRefused;

/** An objection raised while the agreement hangs out says what it objects to. */
@Component
class AgreementObjection implements StepWork {

    @Override
    public String process() {
        return AgreementProcess.KEY;
    }

    @Override
    public String step() {
        return AgreementProcess.AGREEMENT_NOTICE;
    }

    @Override
    public void check(StepInput in) {
        if (!in.has("objection")) throw new FormRefused("objection", "field.required");
    }
}
