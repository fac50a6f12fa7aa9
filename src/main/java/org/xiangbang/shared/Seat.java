package org.xiangbang.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The desk at which a person acts, in their own right or as the deputy of a principal.
 *
 * @param standIn null when the desk is the person's own
 */
public record Seat(Desk desk, StandIn standIn) {

    public Optional<Principal> principal() {
        return Optional.ofNullable(standIn).map(StandIn::principal);
    }

    /** Returns every natural person to whom the act counts: the one who does it, the principal, and the deputies between them. */
    public List<Long> persons(Official by) {
        var persons = new ArrayList<Long>();
        persons.add(by.person());
        if (standIn != null) {
            standIn.through().forEach(p -> persons.add(p.person()));
            persons.add(standIn.principal().person());
        }
        return persons.stream().distinct().toList();
    }
}
