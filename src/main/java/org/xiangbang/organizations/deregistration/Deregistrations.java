package org.xiangbang.organizations.deregistration;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;

/** Enters deregistrations, for {@code processes/organizations/deregistration.bpmn}. */
@ProcessBean("deregistrations")
public class Deregistrations {
    private final DepartureRecords records;
    private final Organizations organizations;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;

    Deregistrations(
            DepartureRecords records,
            Organizations organizations,
            Workflow workflow,
            ApplicationEventPublisher events) {
        this.records = records;
        this.organizations = organizations;
        this.workflow = workflow;
        this.events = events;
    }

    /** Returns how the organization has left the directory; empty while it is in it. */
    public Optional<Departure> of(String organization) {
        return records.entered(organization);
    }

    /** Returns the present name of an organization, for the one into which another was merged. */
    public String nameOf(String organization) {
        return organizations.find(organization).name();
    }

    /**
     * Writes the organization off: whatever else runs about its entry stops, nothing new begins, and each of its projects is told,
     * so that the county decides on it (ours, decision 0126).
     */
    public void enter(String organization) {
        var departure = records.enter(organization);
        workflow.endOthers(organization, DeregistrationProcess.KEY, "deregistered");
        organizations.leave(organization, Organization.Status.DEREGISTERED);
        for (var project : records.running(organization))
            events.publishEvent(new ProjectOrphaned(project.caseNo(), organization, departure.leftOn()));
    }
}
