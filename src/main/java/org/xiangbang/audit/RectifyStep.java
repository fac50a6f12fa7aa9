package org.xiangbang.audit;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;

/** 整改: what was done about the findings of the last check. */
@Component
class RectifyStep implements StepWork {
    private final Acceptances acceptances;

    RectifyStep(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public String process() {
        return AcceptanceProcess.KEY;
    }

    @Override
    public String step() {
        return AcceptanceProcess.RECTIFY;
    }

    @Override
    public void record(StepInput in) {
        acceptances.rectified(in.caseNo(), in.text("measures"));
    }
}
