package org.xiangbang.tasklist.list;

import java.util.List;
import java.util.Map;

/**
 * The open steps that a person may do: unclaimed ones of their desks and of the desks of principals, and those that they or their
 * principals have claimed. It has the form of arrays for SQL; lists of processes and of desks are comma-separated, and empty
 * where all are meant.
 */
record InboxScope(List<Place> desks, List<Holder> people) {
    static final String ALL = "";

    /** @param id the number of a desk */
    record Place(int id, String processes) {}

    /** @param desks numbers of the desks at which the person must have claimed the step */
    record Holder(String login, String processes, String desks) {}

    /** Does the scope include desks or steps of a principal, so that processes and desks have to be compared? */
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
