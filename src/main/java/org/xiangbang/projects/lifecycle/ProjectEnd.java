package org.xiangbang.projects.lifecycle;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Pairings;
import org.xiangbang.needs.Needs;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.OfficialAct;

/** Ends a project otherwise than by its closing. The need that it answered becomes open to others again. */
@ProcessBean("projectEnd")
public class ProjectEnd {
    private final Projects projects;
    private final Pairings pairings;
    private final Needs needs;
    private final ApplicationEventPublisher acts;

    ProjectEnd(Projects projects, Pairings pairings, Needs needs, ApplicationEventPublisher acts) {
        this.projects = projects;
        this.pairings = pairings;
        this.needs = needs;
        this.acts = acts;
    }

    /** Records that the organization was reminded of an order. Silence never counts as consent (P-05). */
    public void remind(String key) {
        acts.publishEvent(new OfficialAct(
                CaseFiles.caseNo(key),
                null,
                null,
                "remind",
                LifecycleProcess.KEY,
                LifecycleProcess.PROPOSE,
                null,
                null,
                Map.of(),
                List.of(),
                "P-05"));
    }

    /**
     * Ends a project that did not begin: what happened last decides whether it was not proposed, not paired, not approved or not
     * signed.
     */
    public void conclude(String key) {
        var caseNo = CaseFiles.caseNo(key);
        var status = projects.seek(caseNo).map(Project::status).orElse(Project.Status.ORDERED);
        var outcome = switch (status) {
            case ORDERED -> unanswered(caseNo);
            case PROPOSED -> unpaired(caseNo);
            case PAIRED -> Project.Status.REJECTED;
            default -> Project.Status.LAPSED;
        };
        end(caseNo, outcome);
    }

    /** Ends a project that the applicant withdrew. */
    public void withdraw(String key) {
        end(CaseFiles.caseNo(key), Project.Status.WITHDRAWN);
    }

    /** Ends a project before its time, after its money was accounted for. */
    public void terminate(String key) {
        end(CaseFiles.caseNo(key), Project.Status.TERMINATED);
    }

    /** Ends a project as failed, after the money was recovered and the credit record written. */
    public void fail(String key) {
        end(CaseFiles.caseNo(key), Project.Status.FAILED);
    }

    private void end(String caseNo, Project.Status status) {
        projects.end(caseNo, status);
        var pairing = pairings.find(caseNo);
        if (pairing.need() != null && pairing.status() == Pairing.Status.PAIRED) needs.release(pairing.need());
        pairings.dissolve(caseNo);
    }

    private Project.Status unanswered(String caseNo) {
        var declined = pairings.find(caseNo).status() == Pairing.Status.DECLINED;
        return declined ? Project.Status.REJECTED : Project.Status.LAPSED;
    }

    private Project.Status unpaired(String caseNo) {
        return switch (pairings.find(caseNo).status()) {
            case LAPSED -> Project.Status.LAPSED;
            case WITHDRAWN, LEFT -> Project.Status.WITHDRAWN;
            default -> Project.Status.REJECTED;
        };
    }
}
