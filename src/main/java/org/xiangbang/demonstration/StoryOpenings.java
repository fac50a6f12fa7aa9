package org.xiangbang.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.step.OpenSteps.OpenStep;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.projects.proposal.ProjectOrder;
import org.xiangbang.projects.proposal.ProjectStart;
import org.xiangbang.shared.Official;

/** Begins the cases of a story: a need is reported, an organization signs up, a project is proposed or ordered. */
@Component
@OnlyInDemonstration
class StoryOpenings {
    private final NeedSurvey needs;
    private final OrganizationSignUp signUps;
    private final ProjectStart projects;
    private final ProjectOrder orders;
    private final StoryForms forms;
    private final StoryPeople people;
    private final Accounts accounts;

    StoryOpenings(
            NeedSurvey needs,
            OrganizationSignUp signUps,
            ProjectStart projects,
            ProjectOrder orders,
            StoryForms forms,
            StoryPeople people,
            Accounts accounts) {
        this.needs = needs;
        this.signUps = signUps;
        this.projects = projects;
        this.orders = orders;
        this.forms = forms;
        this.people = people;
        this.accounts = accounts;
    }

    /** @return the number of the case */
    String begin(Story.Opening opening, StoryWords words) {
        return switch (opening.kind()) {
            case NEED -> need(opening, words);
            case ORGANIZATION -> organization(opening, words);
            case PROJECT -> project(opening, words);
            case ORDER -> order(opening, words);
        };
    }

    /** An organization that was admitted just now gets its people. */
    void after(OpenStep step, String outcome) {
        if (step.offered().process().equals("organizations-admission")
                && step.step().equals("decide")
                && outcome.equals("approve")) people.join(step.offered().caseNo());
    }

    private String need(Story.Opening opening, StoryWords words) {
        var form = new LinkedHashMap<>(opening.form());
        form.putIfAbsent("funding", List.of(Map.of("source", "donation", "amount", form.get("amount"))));
        var region = form.get("region").toString();
        var by = official(
                opening.by() == null
                        ? (region.length() > 9 ? "village" : "township") + ".handler@" + region
                        : opening.by());
        return needs.report(forms.first("report", form, words, by), by).caseNo();
    }

    private String organization(Story.Opening opening, StoryWords words) {
        people.applicant(opening);
        var by = official(opening.by());
        var number = signUps.file(forms.first("signUp", opening.form(), words, by), by)
                .caseNo();
        people.madeUp(number);
        return number;
    }

    private String project(Story.Opening opening, StoryWords words) {
        var organization = words.number().apply(opening.of());
        var by = official("organization.handler@" + organization);
        var need = words.read(opening.form()).get("need");
        var form = new LinkedHashMap<String, Object>(need == null ? Map.of() : projects.fromNeed(need.toString()));
        form.putAll(opening.form());
        form.putIfAbsent("budget", List.of(Map.of("source", "donation", "amount", form.get("amount"))));
        return projects.propose(organization, forms.first("propose", form, words, by), by)
                .caseNo();
    }

    private String order(Story.Opening opening, StoryWords words) {
        var form = words.read(opening.form());
        return orders.order(
                form.get("need").toString(),
                words.number().apply(opening.of()),
                (String) form.get("message"),
                official(opening.by()));
    }

    private Official official(String login) {
        return accounts.official(login).orElseThrow(() -> new IllegalStateException("nobody is called " + login));
    }
}
