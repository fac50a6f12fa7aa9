package org.xiangbang.engine.moves;

import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;

/** Automatic work of one case that ends and closes another, as a project does that serves its need. */
@ProcessBean("probeServing")
public class ProbeServing {
    private final Workflow workflow;
    private final CaseFiles cases;
    private String served;

    ProbeServing(Workflow workflow, CaseFiles cases) {
        this.workflow = workflow;
        this.cases = cases;
    }

    void serves(String caseNo) {
        served = caseNo;
    }

    public void serve(String key) {
        workflow.end(served, "served");
        cases.close(served, "served");
    }
}
