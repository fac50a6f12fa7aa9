package org.xiangbang.projects.lifecycle;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

/** The step in which finance confirms what was paid back; it may not be more than had been paid. */
@StepWorkFor(process = RecoveryProcess.KEY, step = RecoveryProcess.CONFIRM_RECOVERY, formerly = LifecycleProcess.KEY)
class RecoveryStep implements StepWork {
    private final Tranches tranches;

    RecoveryStep(Tranches tranches) {
        this.tranches = tranches;
    }

    @Override
    public void check(StepInput in, Findings found) {
        var recovered = in.money("recovered");
        if (recovered == null) return;
        var paid = tranches.paid(in.caseNo());
        if (recovered.compareTo(paid) > 0)
            found.add(new Violation("recovered", "projects.recovered-too-much", recovered, paid));
        if (!in.has("recoveredOn")) throw new FormRefused("recoveredOn", "field.required");
    }
}
