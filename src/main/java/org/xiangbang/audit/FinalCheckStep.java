package org.xiangbang.audit;

import java.time.Clock;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;

/** 县终验: a team that may judge counts, and says 合格, 限期整改 or 不合格. */
@StepWorkFor(process = AcceptanceProcess.KEY, step = AcceptanceProcess.FINAL_CHECK)
class FinalCheckStep extends LevelCheck {

    FinalCheckStep(Acceptances acceptances, Clock clock) {
        super(acceptances, clock);
    }

    /** Whatever the conclusion, a team has to stand behind it. */
    @Override
    public void check(StepInput in) {
        super.check(in);
        team(in).mayJudge();
    }

    @Override
    public void record(StepInput in) {
        acceptances.team(in.caseNo(), round(in), team(in));
    }

    private static FinalTeam team(StepInput in) {
        return FinalTeam.of(in.rows("team"));
    }
}
