package org.xiangbang.projects.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xiangbang.shared.Money;

/**
 * A progress report of an organization.
 *
 * @param no the number of the report within the project, from 1
 * @param spent the money spent since the work began
 * @param reached does it say that the milestone is reached
 */
record ImplementationReport(
        String caseNo,
        int no,
        int milestone,
        LocalDate reportedUntil,
        Money spent,
        boolean reached,
        String note,
        String reportedBy,
        Instant reportedAt,
        State state,
        List<Quantity> quantities) {

    /** What the township and the county decided about it. */
    public enum State {
        REPORTED,
        VERIFIED,
        RETURNED
    }

    /** How much of an item is done since the work began, in the item's whole units. */
    public record Quantity(String item, long done, String remark) {}

    public ImplementationReport {
        quantities = List.copyOf(quantities);
    }

    /** Returns the quantity done of an item; zero for an item that the report does not name. */
    public long done(String item) {
        return quantities.stream()
                .filter(q -> q.item().equals(item))
                .mapToLong(Quantity::done)
                .findFirst()
                .orElse(0);
    }
}
