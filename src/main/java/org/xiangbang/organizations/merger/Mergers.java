package org.xiangbang.organizations.merger;

import java.util.List;
import org.xiangbang.access.divisions.DeskSuccession;
import org.xiangbang.cases.CaseMembers;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.organizations.deregistration.DepartureRecords;
import org.xiangbang.shared.Desk;

/** Carries mergers out, for {@code processes/organizations/merger.bpmn}. */
@ProcessBean("mergers")
public class Mergers {
    private final DepartureRecords records;
    private final Organizations organizations;
    private final MergedCases merged;
    private final DeskSuccession people;
    private final CaseMembers members;
    private final Workflow workflow;

    Mergers(
            DepartureRecords records,
            Organizations organizations,
            MergedCases merged,
            DeskSuccession people,
            CaseMembers members,
            Workflow workflow) {
        this.records = records;
        this.organizations = organizations;
        this.merged = merged;
        this.people = people;
        this.members = members;
        this.workflow = workflow;
    }

    /** Says which desk has to agree, and lets its organization see the case. */
    public String absorbing(String organization) {
        var absorbing = records.proposed(organization).orElseThrow().absorbedBy();
        members.replace(organization, List.of(absorbing));
        return new Desk(Desk.ORGANIZATION, "representative", absorbing).id();
    }

    /**
     * Merges the organization: whoever holds a desk of it holds the same desk of the absorbing one, its open projects go on there, and
     * whatever else runs about its entry stops. What was done before keeps its name (ours, decision 0127).
     */
    public void enter(String organization) {
        var departure = records.enter(organization);
        people.grant(organization, departure.absorbedBy());
        workflow.endOthers(organization, MergerProcess.KEY, "merged");
        merged.move(departure);
        people.end(organization);
        organizations.leave(organization, Organization.Status.MERGED);
    }
}
