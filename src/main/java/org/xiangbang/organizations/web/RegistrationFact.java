package org.xiangbang.organizations.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;

/** What the registration authority states of the organization: its code, and the dates of its certificates. */
@Component("fact-registration")
class RegistrationFact implements StepFact {
    private final Organizations organizations;
    private final OrganizationPage words;

    RegistrationFact(Organizations organizations, OrganizationPage words) {
        this.organizations = organizations;
        this.words = words;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        if (deciding.organization() != null)
            organizations.seek(deciding.organization()).ifPresent(found -> write(found, sheet, deciding.locale()));
        return sheet;
    }

    private void write(Organization organization, FactSheet sheet, Locale locale) {
        var registration = organization.registration();
        sheet.line("name", FactValue.text(organization.name()))
                .line("code", FactValue.text(registration.uscc().code()))
                .line(
                        "organizationType",
                        words.word("type", registration.uscc().type().word(), locale))
                .line("authority", FactValue.text(registration.authority()))
                .line("certificateUntil", FactValue.day(registration.validUntil()))
                .line("competentUnit", FactValue.text(registration.competentUnit()))
                .line("charitable", FactValue.yes(registration.charitable()))
                .line("fundraising", FactValue.yes(registration.fundraising()))
                .line("grade", words.word("grade", registration.grade(), locale))
                .line("gradeUntil", FactValue.day(registration.gradeValidUntil()))
                .line("scope", FactValue.text(organization.offer().businessScope()))
                .line("withinScope", FactValue.yes(organization.standing().withinScope()));
    }
}
