package org.xiangbang.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Installation;
import org.xiangbang.access.Newcomer;
import org.xiangbang.access.signin.SignUp;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.demonstration.DemonstrationOrganizations.Published;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.organizations.OrganizationSignUp;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.Desk;

/** Leads one organization from its sign-up to the directory, through the steps and officials of the real process. */
@Component
@OnlyInDemonstration
class DemonstrationAdmission {
    private static final String MADE_UP = "演示";
    private static final Map<String, Object> FOUND =
            Map.of("annualCheck", "passed", "onList", "none", "investigated", false, "withinScope", true);

    private final Installation installation;
    private final Accounts accounts;
    private final OrganizationSignUp signUp;
    private final Organizations organizations;
    private final DemonstrationActors demonstrationActors;
    private final OfficialClock clock;

    DemonstrationAdmission(
            Installation installation,
            Accounts accounts,
            OrganizationSignUp signUp,
            Organizations organizations,
            DemonstrationActors demonstrationActors,
            OfficialClock clock) {
        this.installation = installation;
        this.accounts = accounts;
        this.signUp = signUp;
        this.organizations = organizations;
        this.demonstrationActors = demonstrationActors;
        this.clock = clock;
    }

    void of(Published published) {
        demonstrationActors.enter();
        try {
            var applicant = new Newcomer(
                    published.login(),
                    MADE_UP + "·" + published.name(),
                    false,
                    List.of(SignUp.applicantDesk(published.login())));
            installation.people(List.of(applicant), DemonstrationPeople.PASSWORD);
            var number = signUp.file(
                            StepForm.approve(form(published)),
                            accounts.official(published.login()).orElseThrow())
                    .caseNo();
            organizations.markCodeSynthetic(number);
            demonstrationActors.approve(number, "firstReview", FOUND);
            demonstrationActors.approve(number, "decide", Map.of());
            installation.people(people(number), DemonstrationPeople.PASSWORD);
        } finally {
            demonstrationActors.leave();
        }
    }

    /** Returns one person for each of the organization's three desks. The login is the desk's id, as for all made-up people. */
    private static List<Newcomer> people(String number) {
        return Stream.of("handler", "finance", "representative")
                .map(post -> new Desk(Desk.ORGANIZATION, post, number))
                .map(desk -> new Newcomer(
                        desk.id(), DemonstrationPeople.name(desk.id().hashCode() & 0xFFFF), false, List.of(desk)))
                .toList();
    }

    private Map<String, Object> form(Published published) {
        var today = clock.today();
        var form = new HashMap<String, Object>(FOUND);
        form.put("name", published.name());
        form.put("uscc", published.uscc());
        form.put("type", published.type());
        form.put("region", published.region());
        form.put("registrationAuthority", MADE_UP);
        form.put("registrationValidUntil", today.plusYears(3).toString());
        form.put("charitable", true);
        form.put("fundraising", false);
        form.put("grade", "none");
        form.put("legalRepresentative", MADE_UP);
        form.put("contact", MADE_UP);
        form.put("phone", MADE_UP);
        form.put("businessScope", MADE_UP + "：扶贫济困、乡村振兴");
        form.put("actions", List.of("employment"));
        form.put("targets", MADE_UP);
        form.put("approach", MADE_UP);
        form.put("startsOn", today.toString());
        form.put("endsOn", today.plusYears(1).toString());
        form.put("annualCheckYear", today.getYear() - 1);
        form.put("accountName", published.name());
        form.put("bankName", MADE_UP);
        form.put("bankAccount", "0".repeat(16));
        return form;
    }
}
