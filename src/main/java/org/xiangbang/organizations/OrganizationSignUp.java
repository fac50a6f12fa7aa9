package org.xiangbang.organizations;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.StartForms;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.VisibleText;

/** Signs an organization up, by its own choice (P2). */
@Service
public class OrganizationSignUp {
    static final Rule APPLICANTS_SIGN_UP = new Rule("organizations.applicants-sign-up", "rules P-04, P-05");
    private static final String APPLICANT = "applicant";
    private static final int TITLE = 200;

    private final Workflow workflow;
    private final CaseFiles cases;
    private final Regions regions;
    private final StartForms starts;
    private final VisibleCases visible;

    OrganizationSignUp(Workflow workflow, CaseFiles cases, Regions regions, StartForms starts, VisibleCases visible) {
        this.workflow = workflow;
        this.cases = cases;
        this.regions = regions;
        this.starts = starts;
        this.visible = visible;
    }

    /**
     * Files the sign-up form from the applicant's own desk.
     *
     * @throws FormRefused naming every field that is wrong
     * @throws org.xiangbang.shared.RuleBroken {@code organizations.applicants-sign-up} for people without an applicant's desk
     */
    @Transactional
    public Completed file(StepForm form, Official by) {
        var desk = applicantDesk(by);
        var filing = new StepForm("approve", form.opinion(), form.fields(), form.documents());
        var file = starts.check(
                AdmissionProcess.KEY,
                AdmissionProcess.SIGN_UP,
                filing,
                by,
                in -> open(title(form), in.text("region"), desk));
        return workflow.startWith(AdmissionProcess.KEY, file, AdmissionProcess.SIGN_UP, filing, by);
    }

    private CaseFile open(String title, String place, Desk desk) {
        var region = regions.requireInForce("region", place);
        var number = cases.nextNumber(CaseFile.Kind.ORGANIZATION, region);
        return CaseFile.fresh(
                number, CaseFile.Kind.ORGANIZATION, title, region, number, desk, Organization.Status.APPLIED.word());
    }

    /** Finds the case that the person opened last; empty if they have not signed an organization up yet. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> latest(Official by) {
        return visible.filed(CaseFile.Kind.ORGANIZATION, APPLICANT, by);
    }

    public boolean maySignUp(Official by) {
        return by.desks().stream().anyMatch(d -> d.department().equals(APPLICANT));
    }

    private static Desk applicantDesk(Official by) {
        return by.desks().stream()
                .filter(d -> d.department().equals(APPLICANT))
                .findFirst()
                .orElseThrow(APPLICANTS_SIGN_UP::broken);
    }

    /** Returns the title of the case, also where the name in the form is refused: the rest of the form is judged by the case. */
    private static String title(StepForm form) {
        return form.fields().get("name") instanceof String name && !VisibleText.isEmpty(name) && name.length() <= TITLE
                ? VisibleText.of(name)
                : AdmissionProcess.KEY;
    }
}
