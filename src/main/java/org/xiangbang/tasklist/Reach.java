package org.xiangbang.tasklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.StandIn;

/**
 * Whose open steps somebody may do: unclaimed ones of their desks and of those they stand in at, and what they or their principals
 * have taken. As arrays for SQL; a list of processes or desks is comma separated, and empty where all are meant.
 */
record Reach(String login, List<String[]> desks, List<String[]> people) {
    private static final String ALL = "";

    static Reach of(Official who) {
        Map<String, String> desks = new LinkedHashMap<>();
        who.desks().forEach(desk -> desks.put(desk.id(), ALL));
        List<String[]> people = new ArrayList<>();
        people.add(new String[] {who.login(), ALL, ALL});
        for (var standIn : who.standIns()) {
            var processes = String.join(",", new TreeSet<>(standIn.processes()));
            standIn.desks().forEach(desk -> desks.merge(desk.id(), processes, Reach::both));
            people.add(new String[] {standIn.principal().login(), processes, names(standIn)});
        }
        var list = new ArrayList<String[]>();
        desks.forEach((desk, processes) -> list.add(new String[] {desk, processes}));
        return new Reach(who.login(), list, people);
    }

    /** Only what the person has taken. */
    static Reach ofPerson(Official who) {
        return new Reach(who.login(), List.of(), List.<String[]>of(new String[] {who.login(), ALL, ALL}));
    }

    /** Is something reached through a principal, so that processes and desks have to be looked at? */
    boolean limited() {
        return people.size() > 1;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "desks", column(desks, 0),
                "deskProcesses", column(desks, 1),
                "logins", column(people, 0),
                "loginProcesses", column(people, 1),
                "loginDesks", column(people, 2));
    }

    private static String names(StandIn standIn) {
        return String.join(",", standIn.desks().stream().map(Desk::id).toList());
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? ALL : one + "," + other;
    }

    private static String[] column(List<String[]> rows, int at) {
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }
}
