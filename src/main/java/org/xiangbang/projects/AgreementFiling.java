package org.xiangbang.projects;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.StepInput;
import org.xiangbang.engine.StepWork;
import org.xiangbang.projects.AgreementTerms.PlannedTranche;

/** Files the signed text: from here on its amount binds and its tranches can be asked for. */
@Component
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
    public String process() {
        return AgreementProcess.KEY;
    }

    @Override
    public String step() {
        return AgreementProcess.FILE_AGREEMENT;
    }

    @Override
    public void check(StepInput in) {
        versions.current(in.caseNo()).mayBeFiled().orThrow();
    }

    @Override
    public void record(StepInput in) {
        var agreement = versions.current(in.caseNo());
        versions.file(agreement, in.text("filingNumber"));
        projects.agreed(in.caseNo(), agreement.terms().amount());
        projects.status(in.caseNo(), Project.Status.SIGNED);
        tranches.plan(
                in.caseNo(),
                agreement.terms().tranches().stream()
                        .map(PlannedTranche::tranche)
                        .toList());
    }
}
