package org.xiangbang.projects.lifecycle;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.CaseDriver;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.projects.ProjectForms;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Desk;

/** Walks a project of {@link ProposalForms} along its whole way: each step approved with a form that goes through, notices ended. */
@Component
public class ProjectWalk {
    private static final Set<String> NOTICES = Set.of("agreementNotice", "resultNotice");

    private final CaseDriver cases;
    private final HumanStep steps;
    private final Workflow workflow;

    ProjectWalk(CaseDriver cases, HumanStep steps, Workflow workflow) {
        this.cases = cases;
        this.steps = steps;
        this.workflow = workflow;
    }

    /** Until one of the open steps is {@code step}, which stays open. */
    public void upTo(String project, String step) {
        for (int i = 0; i < 150; i++) {
            var open = cases.waiting(project);
            if (open.stream().anyMatch(w -> w.startsWith(step + " "))) return;
            if (open.isEmpty()) throw new AssertionError(step + " was never reached");
            next(project, open.get(0).split(" ")[0]);
        }
        throw new AssertionError(step + " was never reached, but " + cases.waiting(project));
    }

    /** Until no step is open any more. */
    public void toItsEnd(String project) {
        for (int i = 0; i < 150 && !cases.waiting(project).isEmpty(); i++)
            next(project, cases.waiting(project).get(0).split(" ")[0]);
    }

    public void next(String project, String step) {
        if (NOTICES.contains(step)) cases.fire(project, step + "Over");
        else cases.approve(project, step, form(project, step));
    }

    /** Does the step with the form that goes through, but with this outcome. */
    public void does(String project, String step, String outcome) {
        cases.complete(project, step, outcome, form(project, step));
    }

    public void raise(String project, String event, String desk) {
        workflow.raise(project, LifecycleProcess.KEY + "." + event, cases.official(Desk.parse(desk)));
    }

    private Map<String, Object> form(String project, String step) {
        var open = cases.open(project, step);
        return ProjectForms.of(step, steps.open(open.taskId(), cases.official(open.desk())));
    }
}
