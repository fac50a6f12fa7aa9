package org.xiangbang.engine;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases of the probe model, for tests of what other modules make of them. */
@Component
public class ProbeCases {
    private static final Region VILLAGE = new Region("513228100210");

    private final ModelDeployment deployment;
    private final Workflow workflow;
    private final HumanStep steps;
    private final CaseFiles cases;
    private final OpenSteps open;

    ProbeCases(ModelDeployment deployment, Workflow workflow, HumanStep steps, CaseFiles cases, OpenSteps open) {
        this.deployment = deployment;
        this.workflow = workflow;
        this.steps = steps;
        this.cases = cases;
        this.open = open;
    }

    public void deploy() {
        deployment.deploy(ProbeModel.with(ProbeModel.xml()));
    }

    /** A case that waits at its first step for the desk that filed it. @return its number */
    @Transactional
    public String start(String title, Region region, Official by) {
        deploy();
        var file = file(title, region, by);
        workflow.start(ProbeModel.KEY, file, by);
        return file.caseNo();
    }

    /** A case of 谷汝村 reported by the holder of its village's desk, with documents. @return its number */
    @Transactional
    public String reported(Official reporter, List<String> documents) {
        deploy();
        var form = new StepForm("approve", "", Map.of("amount", "640000.00"), documents);
        return workflow.startWith(ProbeModel.KEY, file("试验 <b>${1+1}</b>", VILLAGE, reporter), "report", form, reporter)
                .caseNo();
    }

    /** Does the step that waits for a desk of {@code by}. */
    public void complete(String caseNo, String outcome, String opinion, Official by) {
        var task = open.of(caseNo).stream()
                .filter(s -> by.holds(s.desk()))
                .findFirst()
                .orElseThrow()
                .taskId();
        steps.complete(task, new StepForm(outcome, opinion, Map.of(), List.of()), by);
    }

    private CaseFile file(String title, Region region, Official by) {
        var caseNo = cases.nextNumber(CaseFile.Kind.NEED, region);
        return CaseFile.fresh(
                caseNo, CaseFile.Kind.NEED, title, region, null, by.desks().get(0), "reported");
    }
}
