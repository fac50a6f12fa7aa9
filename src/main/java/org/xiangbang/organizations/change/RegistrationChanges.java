package org.xiangbang.organizations.change;

import java.util.List;
import org.xiangbang.cases.FormerTitles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.organizations.change.RegistrationChange.Item;

/** The changes in the registration of organizations, for their pages and for {@code processes/organizations/change.bpmn}. */
@ProcessBean("registrationChanges")
public class RegistrationChanges {
    private final ChangeRecords records;
    private final FormerTitles titles;

    RegistrationChanges(ChangeRecords records, FormerTitles titles) {
        this.records = records;
        this.titles = titles;
    }

    /**
     * Returns the changes in force, the newest first.
     *
     * @param whole true to include the legal representative, for people who may see the whole record
     */
    public List<RegistrationChange> of(String organization, boolean whole) {
        return records.entered(organization).stream()
                .filter(change -> whole || change.item() != Item.REPRESENTATIVE)
                .toList();
    }

    /** Puts in force what was proposed and confirmed. Everything done before keeps the name of its time (ours, decision 0111). */
    public void enter(String organization) {
        var confirmed = records.proposed(organization);
        records.enter(organization);
        for (var change : confirmed) {
            records.apply(organization, change);
            if (change.item() == Item.NAME) titles.rename(organization, change.after());
        }
    }
}
