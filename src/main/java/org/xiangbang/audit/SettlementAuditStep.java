package org.xiangbang.audit;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** The settlement audit (结算审计): it finds the audited price, which no payment may exceed from now on. */
@StepWorkFor(
        process = SettlementProcess.KEY,
        step = SettlementProcess.SETTLEMENT_AUDIT,
        formerly = AcceptanceProcess.KEY)
class SettlementAuditStep implements StepWork {
    static final Rule AUDIT_NEVER_RAISES = new Rule("audit.audit-never-raises", "ours, decision 0051");

    private final Acceptances acceptances;
    private final Projects projects;

    SettlementAuditStep(Acceptances acceptances, Projects projects) {
        this.acceptances = acceptances;
        this.projects = projects;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var submitted = in.money("submitted");
        var audited = in.money("auditedPrice");
        Verdict.of(audited.compareTo(submitted) <= 0, AUDIT_NEVER_RAISES, audited, submitted)
                .orThrow("auditedPrice");
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        acceptances.audited(in.caseNo(), in.money("submitted"), in.money("auditedPrice"), in.text("reportNo"));
        projects.auditedPrice(in.caseNo(), in.money("auditedPrice"));
    }
}
