package org.xiangbang.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The signed-in person who asks, with the desks that this person holds now: an official or a person of an organization.
 *
 * @param person the natural person behind the account; separation of duties is judged on it
 * @param standIns the principals for whom the person may act now, with their desks
 */
public record Official(String login, long person, String name, List<Desk> desks, List<StandIn> standIns) {

    public Official {
        desks = List.copyOf(desks);
        standIns = List.copyOf(standIns);
    }

    /** A person who acts as deputy for nobody. */
    public Official(String login, long person, String name, List<Desk> desks) {
        this(login, person, name, desks, List.of());
    }

    /** Looks at the person's own desks only; {@link #seat} says what the person may do for a principal. */
    public boolean holds(Desk desk) {
        return desks.contains(desk);
    }

    /** Is the person chief of the department and region to which the desk belongs? A desk of an organization has no such chief. */
    public boolean leads(Desk desk) {
        return !desk.ofOrganization() && holds(desk.chief());
    }

    /** Finds the seat from which the person acts at the desk in a case of that process: their own seat is preferred to a principal's. */
    public Optional<Seat> seat(Desk desk, String process) {
        if (holds(desk)) return Optional.of(new Seat(desk, null));
        return standIns.stream()
                .filter(s -> s.covers(desk, process))
                .map(s -> new Seat(desk, s))
                .findFirst();
    }

    /** Returns every seat that the person has in cases of that process, own desks first; each desk occurs once. */
    public List<Seat> seats(String process) {
        var seats = new LinkedHashMap<Desk, Seat>();
        desks.forEach(desk -> seats.put(desk, new Seat(desk, null)));
        for (var standIn : standIns)
            for (var desk : standIn.desks())
                if (standIn.covers(desk, process)) seats.putIfAbsent(desk, new Seat(desk, standIn));
        return List.copyOf(seats.values());
    }

    /**
     * Finds the person's seat at a step that {@code taker} has claimed: their own if they claimed it, else that of the principal
     * who did.
     */
    public Optional<Seat> seatOf(String taker, Desk desk, String process) {
        if (taker.equals(login)) return seat(desk, process);
        return standIns.stream()
                .filter(s -> s.principal().login().equals(taker) && s.covers(desk, process))
                .map(s -> new Seat(desk, s))
                .findFirst();
    }
}
