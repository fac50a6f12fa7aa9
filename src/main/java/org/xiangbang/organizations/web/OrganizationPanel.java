package org.xiangbang.organizations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.organizations.BankAccounts;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.organizations.change.RegistrationChange;
import org.xiangbang.organizations.change.RegistrationChanges;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** The organization's record: on its own page, on the case page, and beside a task with the automatic check's reasons. */
@Component
class OrganizationPanel implements CasePanel {
    private final Organizations organizations;
    private final Directory directory;
    private final OrganizationPage sheet;
    private final Sentences sentences;
    private final BankAccounts accounts;
    private final RegistrationChanges changes;
    private final Clock clock;

    OrganizationPanel(
            Organizations organizations,
            Directory directory,
            OrganizationPage sheet,
            Sentences sentences,
            BankAccounts accounts,
            RegistrationChanges changes,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.sheet = sheet;
        this.sentences = sentences;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /** One reason of the automatic check. @param color the word of the color: red or yellow */
    public record Reason(String color, String sentence, String rule) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        return organizations
                .seek(file.caseNo())
                .map(organization -> new View("organizations/panel", model(organization, true, by, locale)));
    }

    Map<String, Object> model(Organization organization, boolean whole, Official by, Locale locale) {
        var numbers = directory.knowsNumbers(organization.number(), by);
        var registered = accounts.all(organization.number());
        var listed = whole && organization.entry() != null;
        var facts = sheet.facts(organization, whole, numbers, !listed || registered.isEmpty(), locale);
        return Map.of(
                "accounts",
                registered,
                "changes",
                changes.of(organization.number(), whole),
                "expired",
                organization.expired(LocalDate.now(clock)),
                "accountsShown",
                listed,
                "papers",
                whole ? organization.number() : "",
                "numbers",
                numbers,
                "asks",
                numbers ? "" : asks(organization.number(), by),
                "facts",
                facts,
                "color",
                whole && organization.judged() ? organization.color().word() : "",
                "reasons",
                whole && organization.judged() ? reasons(organization.number(), locale) : List.of());
    }

    /** Returns the number of the organization if this reader may ask for its numbers; else nothing. */
    private String asks(String number, Official by) {
        return directory.asksNumbers(number, by).isPresent() ? number : "";
    }

    /** Returns the names that it had before, the newest first; empty if it always had this one. */
    String formerly(String number, Locale locale) {
        return changes.of(number, false).stream()
                .filter(change -> change.item() == RegistrationChange.Item.NAME)
                .map(RegistrationChange::before)
                .collect(Collectors.joining(sentences.text("web.join", locale)));
    }

    private List<Reason> reasons(String number, Locale locale) {
        return directory.findings(number).stream()
                .map(f -> new Reason(
                        f.color().word(), sentences.textOr("eligibility." + f.reason(), f.reason(), locale), f.rule()))
                .toList();
    }
}
