package org.xiangbang.tasklist.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxScope.Holder;
import org.xiangbang.tasklist.list.InboxScope.Place;

/** Says which open steps a person may do, by the numbers of desks. The numbers never change and are cached. */
@Repository
public class InboxScopes {

    /** A number that no desk has, for a list of desks of which none has ever had a step. */
    private static final String NONE = "0";

    private final JdbcClient db;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Desk> desks = new ConcurrentHashMap<>();

    InboxScopes(JdbcClient db) {
        this.db = db;
    }

    /** Returns the scope of what the person can do now, also for principals. */
    InboxScope of(Official who) {
        Map<String, String> processes = new LinkedHashMap<>();
        who.desks().forEach(desk -> processes.put(desk.id(), InboxScope.ALL));
        for (var standIn : who.standIns())
            for (var desk : standIn.desks()) processes.merge(desk.id(), words(standIn.processes()), InboxScopes::both);
        var known = numbers(processes.keySet());
        List<Holder> people = new ArrayList<>();
        people.add(new Holder(who.login(), InboxScope.ALL, InboxScope.ALL));
        for (var standIn : who.standIns())
            people.add(new Holder(
                    standIn.principal().login(), words(standIn.processes()), numbers(standIn.desks(), known)));
        return new InboxScope(
                processes.entrySet().stream()
                        .filter(e -> known.containsKey(e.getKey()))
                        .map(e -> new Place(known.get(e.getKey()), e.getValue()))
                        .toList(),
                people);
    }

    /** Returns the scope of what the person has claimed. */
    InboxScope ofPerson(Official who) {
        return new InboxScope(List.of(), List.of(new Holder(who.login(), InboxScope.ALL, InboxScope.ALL)));
    }

    /** Returns the desk of that number. */
    Desk desk(int number) {
        var known = desks.get(number);
        if (known != null) return known;
        var desk = Desk.parse(db.sql("select name from tasklist.desk where id = ?")
                .param(number)
                .query(String.class)
                .single());
        remember(desk.id(), number);
        return desk;
    }

    /** Returns the desk's number. A desk gets its number with its first step. */
    public int number(Desk desk) {
        var known = numbers.get(desk.id());
        if (known != null) return known;
        var number = db.sql("select id from tasklist.desk where name = :name")
                .param("name", desk.id())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> db.sql("""
                        insert into tasklist.desk (name, department, region) values (:name, :department, :region)
                        on conflict (name) do update set name = excluded.name
                        returning id
                        """)
                        .param("name", desk.id())
                        .param("department", desk.department())
                        .param("region", desk.region())
                        .query(Integer.class)
                        .single());
        remember(desk.id(), number);
        return number;
    }

    /** Returns the numbers of those desks that have one; a desk gets its number with its first step. */
    private Map<String, Integer> numbers(Collection<String> names) {
        var found = new LinkedHashMap<String, Integer>();
        names.stream().filter(numbers::containsKey).forEach(name -> found.put(name, numbers.get(name)));
        var unknown = names.stream().filter(name -> !found.containsKey(name)).toArray(String[]::new);
        if (unknown.length > 0)
            db.sql("select name, id from tasklist.desk where name = any(?)")
                    .param(unknown)
                    .query((row, n) -> Map.entry(row.getString("name"), row.getInt("id")))
                    .list()
                    .forEach(e -> {
                        found.put(e.getKey(), e.getValue());
                        remember(e.getKey(), e.getValue());
                    });
        return found;
    }

    /** Puts a number into the cache, but only after the transaction has committed, because a rollback also undoes a new number. */
    private void remember(String name, int number) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(name, number);
                }
            });
        else keep(name, number);
    }

    private void keep(String name, int number) {
        numbers.put(name, number);
        desks.put(number, Desk.parse(name));
    }

    private static String numbers(List<Desk> desks, Map<String, Integer> known) {
        var list = desks.stream()
                .map(desk -> known.get(desk.id()))
                .filter(number -> number != null)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return list.isEmpty() ? NONE : list;
    }

    private static String words(Collection<String> processes) {
        return String.join(",", new TreeSet<>(processes));
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? InboxScope.ALL : one + "," + other;
    }
}
