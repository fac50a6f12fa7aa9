package org.xiangbang.projects.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.organizations.SignUpForms;
import org.xiangbang.shared.Official;

/** What a project needs before it begins: an admitted organization, and a need in the library. */
@Component
public class Matchmaking {
    private static final String VILLAGE_DESK = "village.handler@" + ProposalForms.VILLAGE;

    private final OrganizationSignUp signUp;
    private final NeedSurvey survey;
    private final ProjectStart start;
    private final CaseDriver walk;
    private final People people;
    private final Documents documents;

    Matchmaking(
            OrganizationSignUp signUp,
            NeedSurvey survey,
            ProjectStart start,
            CaseDriver walk,
            People people,
            Documents documents) {
        this.signUp = signUp;
        this.survey = survey;
        this.start = start;
        this.walk = walk;
        this.people = people;
        this.documents = documents;
    }

    /** The number of an organization that was admitted just now. */
    public String organization() {
        var nobody = people.at();
        var applicant = people.also(nobody, "applicant.handler@" + nobody.login());
        var name = "演示基金会" + UUID.randomUUID();
        var number = signUp.file(StepForm.approve(SignUpForms.foundationWith("name", name)), applicant)
                .caseNo();
        walk.approve(
                number,
                "firstReview",
                Map.of("annualCheck", "passed", "onList", "none", "investigated", false, "withinScope", true));
        walk.approve(number, "decide", Map.of());
        return number;
    }

    /** The number of a village's need that was published just now. */
    public String need() {
        var need = survey.report(StepForm.approve(NeedForms.herbs()), walk.official(VILLAGE_DESK))
                .caseNo();
        while (walk.waiting(need).stream().findFirst().isPresent()) {
            var next = walk.waiting(need).get(0).split(" ")[0];
            switch (next) {
                case "villageNotice", "townshipNotice" -> walk.fire(need, next + "Over");
                case "villagePosting", "townshipPosting" -> walk.approve(need, next, Map.of("postedAt", "公示栏"));
                case "townshipReview" ->
                    walk.approve(need, next, Map.of("siteVisit", "与申报相符", "visitedOn", "2026-11-20"));
                case "departmentReview" -> walk.approve(need, next, Map.of("score", 80));
                case "countyReview" -> walk.approve(need, next, Map.of("priority", "normal"));
                case "announcement" -> walk.approve(need, next, Map.of("suitable", true, "announcedAt", "县政府网站"));
                default -> walk.approve(need, next, Map.of());
            }
        }
        return need;
    }

    /** The id of a paper that somebody uploaded just now. */
    public String paper(Official by) {
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        return documents
                .store("minutes.pdf", pdf.getBytes(StandardCharsets.US_ASCII), by)
                .id()
                .toString();
    }

    public Official handlerOf(String organization) {
        return walk.official("organization.handler@" + organization);
    }

    public String proposedBy(Official by, Map<String, Object> fields) {
        return start.propose(null, StepForm.approve(fields), by).caseNo();
    }

    /** The case number of a project that the organization proposed with that form. */
    public String proposed(String organization, Map<String, Object> fields) {
        return start.propose(organization, StepForm.approve(fields), handlerOf(organization))
                .caseNo();
    }
}
