package org.xiangbang.audit;

import java.time.Clock;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;

/**
 * The county's final check (县终验): a team that is allowed to judge counts the items, and accepts (合格), asks for rectification
 * (限期整改) or refuses (不合格).
 */
@StepWorkFor(process = AcceptanceProcess.KEY, step = AcceptanceProcess.FINAL_CHECK)
class FinalCheckStep extends LevelCheck {

    FinalCheckStep(Acceptances acceptances, Clock clock) {
        super(acceptances, clock);
    }

    /** Checks that there is a team, whatever the conclusion is. */
    @Override
    public void check(StepInput in, Findings found) {
        super.check(in, found);
        found.check(() -> team(in).mayJudge());
    }

    @Override
    public void record(StepInput in) {
        acceptances.team(in.caseNo(), round(in), team(in));
    }

    private static FinalTeam team(StepInput in) {
        return FinalTeam.of(in.rows("team"));
    }
}
