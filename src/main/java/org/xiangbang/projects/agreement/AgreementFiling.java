package org.xiangbang.projects.agreement;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.agreement.AgreementTerms.PlannedTranche;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** Files the signed text. From then on its amount is binding and its tranches can be requested. */
@StepWorkFor(process = AgreementProcess.KEY, step = AgreementProcess.FILE_AGREEMENT)
class AgreementFiling implements StepWork {
    private final AgreementVersions versions;
    private final Projects projects;
    private final Tranches tranches;

    AgreementFiling(AgreementVersions versions, Projects projects, Tranches tranches) {
        this.versions = versions;
        this.projects = projects;
        this.tranches = tranches;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var agreement = versions.current(in.caseNo());
        var paid = tranches.paid(in.caseNo());
        found.check(() -> agreement.mayBeFiled().orThrow());
        found.check(() -> Agreement.mayPromise(
                        agreement.terms().amount(), projects.find(in.caseNo()).approved(), paid)
                .orThrow());
        found.check(() -> agreement.mayBePlanned(paid).orThrow());
        found.check(() -> tranches.mayBePlanned(in.caseNo()).orThrow());
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var agreement = versions.current(in.caseNo());
        versions.file(agreement, in.text("filingNumber"));
        projects.agreed(in.caseNo(), agreement.terms().amount());
        tranches.plan(
                in.caseNo(),
                agreement.terms().tranches().stream()
                        .map(PlannedTranche::tranche)
                        .toList());
    }
}
