package org.xiangbang.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Violation;

/**
 * What was reported: the eleven mandatory fields of a library entry (L-03) and what belongs to them.
 *
 * @param place the exact spot within the region, may be null
 * @param departments line departments concerned; none named means the county's line department
 */
public record NeedContent(
        String title,
        String category,
        String nature,
        Region region,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        String responsibleUnit,
        String task,
        Money amount,
        List<Funding> funding,
        Beneficiaries beneficiaries,
        Targets targets,
        String participation,
        List<String> departments) {

    public NeedContent {
        funding = List.copyOf(funding);
        departments = List.copyOf(departments);
    }

    public Money fundingSum() {
        return Money.sum(funding.stream().map(Funding::amount).toList());
    }

    /** What the fields, each right by itself, get wrong together; empty when nothing. */
    List<Violation> violations() {
        var wrong = new ArrayList<Violation>();
        if (endsOn.isBefore(startsOn)) wrong.add(new Violation("endsOn", "needs.end-before-start", startsOn, endsOn));
        if (!fundingSum().equals(amount))
            wrong.add(new Violation("funding", "needs.funding-sum", fundingSum(), amount));
        special("liftedHouseholds", beneficiaries.lifted(), wrong);
        special("monitoredHouseholds", beneficiaries.monitored(), wrong);
        return wrong;
    }

    private void special(String field, Long part, List<Violation> wrong) {
        if (part != null && part > beneficiaries.households())
            wrong.add(new Violation(field, "needs.part-of-households", part, beneficiaries.households()));
    }
}
