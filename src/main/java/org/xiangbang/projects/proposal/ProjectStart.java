package org.xiangbang.projects.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.StartForms;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.needs.Needs;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.VisibleText;

/** An organization proposes a project: for a published need (认领), or one of its own (P3). */
@Service
public class ProjectStart {
    static final Rule ONLY_ADMITTED_ORGANIZATIONS_PROPOSE =
            new Rule("projects.only-admitted-organizations-propose", "rules P-04, Q-08");

    /** The length of a title on the case file. The form refuses a longer one. */
    private static final int TITLE = 200;

    private final Workflow workflow;
    private final CaseFiles cases;
    private final Regions regions;
    private final Needs needs;
    private final StartForms starts;

    ProjectStart(Workflow workflow, CaseFiles cases, Regions regions, Needs needs, StartForms starts) {
        this.workflow = workflow;
        this.cases = cases;
        this.regions = regions;
        this.needs = needs;
        this.starts = starts;
    }

    /**
     * Returns the first values of the form, taken from the need.
     *
     * @throws org.xiangbang.shared.NotFound if there is no such published need
     */
    public Map<String, Object> fromNeed(String number) {
        var need = needs.find(number);
        if (!need.published()) throw new NotFound(number);
        return ProposalStep.prefill(need);
    }

    /**
     * Opens the case and does its first step with the form.
     *
     * @param organization number of the organization to act for; null if {@code by} handles for one only
     * @throws org.xiangbang.shared.FormRefused with everything that is wrong in the form
     * @throws org.xiangbang.shared.RuleBroken if {@code by} handles for no such organization, or it may not propose now
     */
    @Transactional
    public Started propose(String organization, StepForm form, Official by) {
        var desk = desk(organization, by).orElseThrow(() -> ONLY_ADMITTED_ORGANIZATIONS_PROPOSE.broken(by.name()));
        var file = starts.check(
                LifecycleProcess.KEY, LifecycleProcess.PROPOSE, form, by, in -> open(form, in.text("region"), desk));
        return new Started(
                file.caseNo(), workflow.startWith(LifecycleProcess.KEY, file, LifecycleProcess.PROPOSE, form, by));
    }

    private CaseFile open(StepForm form, String place, Desk desk) {
        var region = regions.requireInForce("region", place);
        var caseNo = cases.nextNumber(CaseFile.Kind.PROJECT, region);
        var title = text(form, "title").filter(t -> t.length() <= TITLE).orElse(caseNo);
        return CaseFile.fresh(
                        caseNo,
                        CaseFile.Kind.PROJECT,
                        title,
                        region,
                        desk.region(),
                        desk,
                        Project.Status.PROPOSED.word())
                .withOtherRegions(others(form));
    }

    /** The new case, and what the completion of its first step led to. */
    public record Started(String caseNo, Completed completed) {}

    /** Does the person hold a desk, their own or a principal's, that proposes projects of an organization? */
    public static boolean mayPropose(Official who) {
        return !desks(who).isEmpty();
    }

    /** Finds the desk that proposes for the organization, if {@code by} or a principal of {@code by} holds it. */
    static Optional<Desk> desk(String organization, Official by) {
        var desks = desks(by).stream()
                .filter(d -> organization == null || organization.equals(d.region()))
                .toList();
        return desks.size() == 1 ? Optional.of(desks.get(0)) : Optional.empty();
    }

    private static List<Desk> desks(Official who) {
        return who.seats(LifecycleProcess.KEY).stream()
                .map(Seat::desk)
                .filter(d -> d.ofOrganization() && d.post().equals("handler"))
                .toList();
    }

    private List<Region> others(StepForm form) {
        if (!(form.fields().get("otherRegions") instanceof List<?> rows)) return List.of();
        var codes = new LinkedHashMap<String, Region>();
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i) instanceof Map<?, ?> row
                    && row.get("region") instanceof String code
                    && !VisibleText.isEmpty(code))
                codes.put(
                        VisibleText.of(code),
                        regions.requireInForce("otherRegions[%d].region".formatted(i), VisibleText.of(code)));
        return List.copyOf(codes.values());
    }

    private static Optional<String> text(StepForm form, String field) {
        return form.fields().get(field) instanceof String text && !VisibleText.isEmpty(text)
                ? Optional.of(VisibleText.of(text))
                : Optional.empty();
    }
}
