package org.xiangbang.tasklist.list;

import java.util.List;
import java.util.Map;

/**
 * Whose open steps somebody may do: unclaimed ones of their desks and of those they stand in at, and what they or their principals
 * have taken. As arrays for SQL; lists of processes and of desks are comma separated, and empty where all are meant.
 */
record InboxScope(List<Place> desks, List<Holder> people) {
    static final String ALL = "";

    /** @param id number of a desk */
    record Place(int id, String processes) {}

    /** @param desks numbers of those at which the person has to have taken it */
    record Holder(String login, String processes, String desks) {}

    /** Is something reached through a principal, so that processes and desks have to be looked at? */
    boolean limited() {
        return people.size() > 1;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "desks", desks.stream().map(Place::id).toArray(Integer[]::new),
                "deskProcesses", desks.stream().map(Place::processes).toArray(String[]::new),
                "logins", people.stream().map(Holder::login).toArray(String[]::new),
                "loginProcesses", people.stream().map(Holder::processes).toArray(String[]::new),
                "loginDesks", people.stream().map(Holder::desks).toArray(String[]::new));
    }
}
