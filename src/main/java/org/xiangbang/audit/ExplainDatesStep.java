package org.xiangbang.audit;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Outcome;

/** The chief says why the acceptance goes on although the dates of the project do not follow each other. */
@StepWorkFor(process = SelfcheckProcess.KEY, step = SelfcheckProcess.EXPLAIN_DATES, formerly = AcceptanceProcess.KEY)
class ExplainDatesStep implements StepWork {
    private final Acceptances acceptances;

    ExplainDatesStep(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.APPROVE) acceptances.explained(in.caseNo(), in.text("datesReason"));
    }
}
