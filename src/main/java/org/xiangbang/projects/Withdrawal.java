package org.xiangbang.projects;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.CaseFile;
import org.xiangbang.engine.StepInput;
import org.xiangbang.engine.StepWork;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Withdrawing a project: possible until the first desk of another side has taken it up (T-10). */
@Component
class Withdrawal implements StepWork {
    static final Rule ONLY_BEFORE_IT_IS_TAKEN_UP = new Rule("projects.withdraw-before-taken-up", "rules T-10");

    private static final Set<String> TAKING_UP = Set.of("claim", "complete");

    private final JdbcClient db;
    private final Clock clock;

    Withdrawal(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String process() {
        return LifecycleProcess.KEY;
    }

    @Override
    public String step() {
        return LifecycleProcess.WITHDRAW_PROPOSAL;
    }

    @Override
    public void check(StepInput in) {
        Verdict.of(!takenUp(in.caseNo()), ONLY_BEFORE_IT_IS_TAKEN_UP, in.caseNo())
                .orThrow();
    }

    /** The first act of somebody else's desk closes the door. */
    @EventListener
    void on(OfficialAct act) {
        if (!CaseFile.Kind.PROJECT.numbers(act.caseNo()) || !TAKING_UP.contains(act.act())) return;
        if (act.desk() == null || act.desk().ofOrganization()) return;
        db.sql("update projects.project set taken_up_at = :now where case_no = :caseNo and taken_up_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("caseNo", act.caseNo())
                .update();
    }

    private boolean takenUp(String caseNo) {
        return db.sql("select taken_up_at is not null from projects.project where case_no = :caseNo")
                .param("caseNo", caseNo)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
