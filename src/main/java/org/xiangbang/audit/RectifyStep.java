package org.xiangbang.audit;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;

/** The rectification (整改): what was done about the findings of the last check. */
@StepWorkFor(process = AcceptanceProcess.KEY, step = AcceptanceProcess.RECTIFY)
class RectifyStep implements StepWork {
    private final Acceptances acceptances;

    RectifyStep(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public void record(StepInput in) {
        acceptances.rectified(in.caseNo(), in.text("measures"));
    }
}
