package org.xiangbang.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Who is asking: a signed-in person with the desks they hold now, officials and people of an organization alike.
 *
 * @param person the natural person behind the account; separation of duties is judged on it
 * @param standIns the principals for whom the person may act now
 */
public record Official(String login, long person, String name, List<Desk> desks, List<StandIn> standIns) {

    public Official {
        desks = List.copyOf(desks);
        standIns = List.copyOf(standIns);
    }

    /** Somebody who stands in for nobody. */
    public Official(String login, long person, String name, List<Desk> desks) {
        this(login, person, name, desks, List.of());
    }

    /** Own desks only; what one may do for a principal says {@link #seat}. */
    public boolean holds(Desk desk) {
        return desks.contains(desk);
    }

    /** Where the person sits when acting at the desk in a case of that process: in their own right before a principal's. */
    public Optional<Seat> seat(Desk desk, String process) {
        if (holds(desk)) return Optional.of(new Seat(desk, null));
        return standIns.stream()
                .filter(s -> s.covers(desk, process))
                .map(s -> new Seat(desk, s))
                .findFirst();
    }

    /** Everywhere the person sits for cases of that process, own desks first; each desk once. */
    public List<Seat> seats(String process) {
        var seats = new LinkedHashMap<Desk, Seat>();
        desks.forEach(desk -> seats.put(desk, new Seat(desk, null)));
        for (var standIn : standIns)
            for (var desk : standIn.desks())
                if (standIn.covers(desk, process)) seats.putIfAbsent(desk, new Seat(desk, standIn));
        return List.copyOf(seats.values());
    }

    /** The seat at a step that {@code taker} has taken: one's own, or that of the principal who took it. */
    public Optional<Seat> seatOf(String taker, Desk desk, String process) {
        if (taker.equals(login)) return seat(desk, process);
        return standIns.stream()
                .filter(s -> s.principal().login().equals(taker) && s.covers(desk, process))
                .map(s -> new Seat(desk, s))
                .findFirst();
    }
}
