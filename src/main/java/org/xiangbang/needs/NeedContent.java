package org.xiangbang.needs;

import java.util.ArrayList;
import java.util.List;
import org.xiangbang.shared.Schedule;
import org.xiangbang.shared.Violation;

/**
 * What was reported: the eleven mandatory fields of a library entry (L-03) and what belongs to them.
 *
 * @param departments the line departments concerned; if none is named, it is the county's line department
 */
public record NeedContent(
        String title,
        String category,
        String nature,
        Location location,
        Schedule schedule,
        String responsibleUnit,
        String task,
        Financing financing,
        Beneficiaries beneficiaries,
        Targets targets,
        String participation,
        List<String> departments) {

    public NeedContent {
        departments = List.copyOf(departments);
    }

    /** Returns the violations that only show when fields, each right by itself, are compared; empty when there are none. */
    List<Violation> violations() {
        var wrong = new ArrayList<Violation>();
        if (schedule.reversed())
            wrong.add(new Violation("endsOn", "needs.end-before-start", schedule.startsOn(), schedule.endsOn()));
        if (!financing.sum().equals(financing.amount()))
            wrong.add(new Violation("funding", "needs.funding-sum", financing.sum(), financing.amount()));
        special("liftedHouseholds", beneficiaries.liftedHouseholds(), wrong);
        special("monitoredHouseholds", beneficiaries.monitoredHouseholds(), wrong);
        return wrong;
    }

    private void special(String field, Long part, List<Violation> wrong) {
        if (part != null && part > beneficiaries.households())
            wrong.add(new Violation(field, "needs.part-of-households", part, beneficiaries.households()));
    }
}
