package org.xiangbang.engine;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases of the probe model, for tests of what other modules make of open steps. */
@Component
public class ProbeCases {
    private final ModelDeployment deployment;
    private final Workflow workflow;
    private final CaseFiles cases;

    ProbeCases(ModelDeployment deployment, Workflow workflow, CaseFiles cases) {
        this.deployment = deployment;
        this.workflow = workflow;
        this.cases = cases;
    }

    /** A case that waits at its first step for the desk that filed it. @return its number */
    @Transactional
    public String start(String title, Region region, Official by) {
        deployment.deploy(ProbeModel.with(ProbeModel.xml()));
        var caseNo = cases.nextNumber(CaseFile.Kind.NEED, region);
        var file = CaseFile.fresh(
                caseNo, CaseFile.Kind.NEED, title, region, null, by.desks().get(0), "reported");
        workflow.start(ProbeModel.KEY, file, by);
        return caseNo;
    }
}
