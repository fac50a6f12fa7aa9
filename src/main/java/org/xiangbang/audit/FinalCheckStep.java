package org.xiangbang.audit;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;

/** 县终验: a team that may judge counts, and says 合格, 限期整改 or 不合格. */
@Component
class FinalCheckStep extends LevelCheck {

    FinalCheckStep(Acceptances acceptances, Clock clock) {
        super(AcceptanceProcess.FINAL_CHECK, CheckLevel.COUNTY, acceptances, clock);
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
