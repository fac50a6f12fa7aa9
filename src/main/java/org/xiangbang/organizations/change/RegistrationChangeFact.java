package org.xiangbang.organizations.change;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;

/** What is to change in the registration beside what is there now. */
@Component("fact-registration-change")
class RegistrationChangeFact implements StepFact {
    private final ChangeRecords changes;
    private final Organizations organizations;

    RegistrationChangeFact(ChangeRecords changes, Organizations organizations) {
        this.changes = changes;
        this.organizations = organizations;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        var waiting = changes.proposed(deciding.caseNo());
        if (waiting.isEmpty()) return sheet;
        var organization = organizations.find(deciding.caseNo());
        return sheet.line("changedOn", FactValue.day(waiting.get(0).changedOn()))
                .line("ground", FactValue.text(waiting.get(0).ground()))
                .table("changes", List.of("item", "before", "after"), waiting, change -> new FactValue[] {
                    FactValue.word("organizations.changes.", change.item().word()),
                    FactValue.text(now(organization, change.item())),
                    FactValue.text(change.after())
                });
    }

    private static String now(Organization organization, RegistrationChange.Item item) {
        return switch (item) {
            case NAME -> organization.name();
            case USCC -> organization.registration().uscc().code();
            case REPRESENTATIVE -> organization.offer().legalRepresentative();
        };
    }
}
