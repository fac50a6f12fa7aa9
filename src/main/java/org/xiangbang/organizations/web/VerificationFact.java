package org.xiangbang.organizations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.web.Sentences;

/** How the organization of the case stands: the automatic check with its reasons, the directory, the lists. */
@Component("fact-verification")
class VerificationFact implements StepFact {
    private final Organizations organizations;
    private final Directory directory;
    private final OrganizationPage words;
    private final Sentences sentences;
    private final Clock clock;

    VerificationFact(
            Organizations organizations,
            Directory directory,
            OrganizationPage words,
            Sentences sentences,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.words = words;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        if (deciding.organization() != null)
            organizations.seek(deciding.organization()).ifPresent(found -> {
                judged(found, sheet, deciding);
                write(found, sheet, deciding.locale());
            });
        return sheet;
    }

    /** The automatic check is for those who may see the whole record, as on the organization's own page. */
    private void judged(Organization organization, FactSheet sheet, Deciding deciding) {
        var number = organization.number();
        if (!organization.judged() || !directory.followable(number, deciding.reader())) return;
        sheet.line(
                        "color",
                        FactValue.word(
                                "organizations.color.", organization.color().word()))
                .table(
                        "reasons",
                        List.of("reason", "color", "rule"),
                        directory.findings(number),
                        found -> new FactValue[] {
                            FactValue.word("eligibility.", found.reason()),
                            FactValue.word("organizations.color.", found.color().word()),
                            FactValue.named(found.rule(), sentences.source(found.rule(), deciding.locale()))
                        });
    }

    private void write(Organization organization, FactSheet sheet, Locale locale) {
        var standing = organization.standing();
        sheet.line("organizationName", FactValue.organization(organization.number()))
                .line("code", FactValue.text(organization.registration().uscc().code()))
                .line("status", FactValue.word("status.organization.", status(organization)))
                .line("annualCheckYear", FactValue.count(standing.annualCheckYear()))
                .line("annualCheck", words.word("annualCheck", standing.annualCheck(), locale))
                .line("onList", words.word("onList", standing.onList(), locale))
                .line("investigated", FactValue.yes(standing.investigated()));
        if (organization.entry() != null)
            sheet.line("entryUntil", FactValue.day(organization.entry().validUntil()));
    }

    private String status(Organization organization) {
        return organization.expired(LocalDate.now(clock))
                ? "expired"
                : organization.status().word();
    }
}
