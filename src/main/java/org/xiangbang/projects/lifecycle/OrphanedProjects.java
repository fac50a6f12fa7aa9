package org.xiangbang.projects.lifecycle;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.organizations.deregistration.ProjectOrphaned;

/**
 * Opens the termination of a project whose organization was deregistered, at the county's agriculture bureau: its handler says what
 * was done, its chief decides. Nothing ends by itself (ours, decision 0126).
 */
@Component
class OrphanedProjects {
    private static final String TERMINATE = "projects-lifecycle.terminate";
    private static final String ASK = "askTermination";
    private static final String DECIDE = "decideTermination";

    private final Workflow workflow;
    private final OpenSteps open;
    private final CaseFiles cases;

    OrphanedProjects(Workflow workflow, OpenSteps open, CaseFiles cases) {
        this.workflow = workflow;
        this.open = open;
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void orphaned(ProjectOrphaned orphaned) {
        var asked = open.of(orphaned.project()).stream()
                .anyMatch(step -> step.step().equals(ASK) || step.step().equals(DECIDE));
        if (asked) return;
        workflow.open(
                orphaned.project(),
                TERMINATE,
                "agriculture.handler@county",
                Map.of(
                        "deregisteredOrganization", cases.organizationName(orphaned.organization()),
                        "deregisteredSince", orphaned.since().toString()));
    }
}
