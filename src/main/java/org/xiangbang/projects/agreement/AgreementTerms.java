package org.xiangbang.projects.agreement;

import java.util.List;
import org.xiangbang.projects.Tranche;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Schedule;

/**
 * What the parties of an agreement promise each other.
 *
 * @param template the published pattern of payment that the tranches follow, or {@code own}
 * @param parties desks that sign, in the order of the text
 */
public record AgreementTerms(
        Money amount,
        String template,
        Schedule schedule,
        String targets,
        String maintenance,
        String exit,
        List<String> parties,
        List<Item> items,
        List<PlannedTranche> tranches) {

    /** A task with its quantity in whole units. Progress and acceptance are measured against it. */
    public record Item(String name, String unit, long planned) {}

    /**
     * A tranche as the text promises it.
     *
     * @param source the rule that its pattern comes from, or {@code own}
     */
    public record PlannedTranche(Tranche tranche, String source) {}

    public AgreementTerms {
        parties = List.copyOf(parties);
        items = List.copyOf(items);
        tranches = List.copyOf(tranches);
    }
}
