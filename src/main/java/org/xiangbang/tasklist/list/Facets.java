package org.xiangbang.tasklist.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.TaskLists.View;

/**
 * The conditions by which a list of open steps can be filtered, each with the number of rows that would be left. The values of a
 * condition are counted with all other conditions set, but not this one.
 */
@Repository
public class Facets {

    /** The most rows of each desk that are counted. In a longer list a count is a lower limit. */
    static final int LIMIT = 1000;

    /** The conditions for which values are offered. */
    public static final List<String> CONDITIONS =
            List.of("link", "process", "step", "region", "department", "organization", "due");

    /** The columns that a condition counts by. Rows that are equal in all of those that are asked for are counted together first. */
    private static final Map<String, List<String>> COUNTED = Map.of(
            "link", List.of("link"),
            "process", List.of("process", "version"),
            "step", List.of("process", "version", "step", "step_name"),
            "region", List.of("region"),
            "department", List.of("department"),
            "organization", List.of("organization", "organization_name"),
            "due", List.of("severity"));

    private static final String ALL = "all";
    private static final String LONGEST = "longest";
    private static final String AMOUNT = "amount";

    /** A process is offered as its whole, and by itself where it was chosen. */
    private static final String PROCESSES = """
            left join engine.public_process_part p on p.part = process
             cross join lateral (select coalesce(p.whole, process) as value
                                 union select process where process = :chosenProcess) v""";

    /** A step that a part has is offered under its own process, and under the whole where it is drawn there too or was chosen. */
    private static final String STEPS = """
            left join engine.public_process_part p on p.part = process
             cross join lateral (select process || '.' || step as value
                                 union select p.whole || '.' || step
                                  where p.whole || '.' || step = :chosenStep
                                     or exists (select 1 from open w where w.process = p.whole and w.step = open.step)) v""";

    private static final Map<String, String> FROM = Map.of("process", PROCESSES, "step", STEPS);
    private static final Map<String, String> VALUES = Map.of(
            "process", "value",
            "step", "value",
            "due", "(array['severe', 'overdue', 'soon', 'normal'])[severity + 1]");
    /** A whole of which only parts wait has no version of its own among the rows. */
    private static final Map<String, String> VERSIONS =
            Map.of("process", "coalesce(max(version) filter (where process = value), 0)", "step", "max(version)");

    private static final Map<String, String> NAMES =
            Map.of("process", "''", "step", "max(step_name)", "organization", "max(organization_name)");

    /**
     * One value of a condition.
     *
     * @param name the name in Chinese if the row has one; empty otherwise
     * @param version the version of the model, for the name of a process or step; 0 where no row has one, and for other conditions
     */
    public record Facet(String condition, String value, String name, int version, long count) {}

    /**
     * @param total how many rows the list has under all conditions
     * @param amount the sum of the amounts that these rows show
     * @param cut whether the list is so long that the counts are lower limits
     */
    public record Offered(Map<String, List<Facet>> facets, long total, Money amount, boolean cut) {
        public List<Facet> of(String condition) {
            return facets.getOrDefault(condition, List.of());
        }
    }

    private final JdbcClient db;
    private final WordSearch search;
    private final InboxScopes reaches;

    Facets(JdbcClient db, WordSearch search, InboxScopes reaches) {
        this.db = db;
        this.search = search;
        this.reaches = reaches;
    }

    /** Counts the values of every condition. */
    public Offered of(View view, Official who, TaskFilter filter) {
        return of(view, who, filter, CONDITIONS);
    }

    /**
     * Counts the values of some conditions, which costs less.
     *
     * @param view a list of open steps; nothing is offered for other lists
     */
    public Offered of(View view, Official who, TaskFilter filter, Collection<String> conditions) {
        if (!view.open()) return new Offered(Map.of(), 0, Money.ZERO, false);
        var reach = view == View.MINE ? reaches.ofPerson(who) : reaches.of(who);
        var found = db.sql(sql(reach, filter, conditions))
                .params(filter.parameters())
                .param("chosenProcess", filter.get("process"))
                .param("chosenStep", filter.get("step"))
                .params(reach.parameters())
                .query(Facet.class)
                .list();
        var facets = found.stream().collect(Collectors.groupingBy(Facet::condition));
        return new Offered(
                facets, one(facets.get(ALL)), new Money(one(facets.get(AMOUNT))), one(facets.get(LONGEST)) >= LIMIT);
    }

    private static long one(List<Facet> counted) {
        return counted.get(0).count();
    }

    private String sql(InboxScope reach, TaskFilter filter, Collection<String> conditions) {
        var flags = new HashMap<String, String>();
        var always = new StringBuilder();
        for (var name : filter.conditions().keySet())
            if (CONDITIONS.contains(name)) flags.put(name, "(" + filter.sql(name) + ") as " + flag(name));
            else always.append(" and ").append(filter.sql(name));
        var counted = conditions.stream()
                .flatMap(name -> COUNTED.get(name).stream())
                .distinct()
                .toList();
        var columns = counted.stream().map(name -> "i." + name).collect(Collectors.toCollection(ArrayList::new));
        columns.addAll(flags.values());
        columns.add("i.amount_fen");
        var kinds = new ArrayList<>(counted);
        kinds.add("desk_id");
        flags.keySet().forEach(name -> kinds.add(flag(name)));
        var tail = "order by i.severity, i.due_at, i.task_id limit " + LIMIT;
        var rows =
                OpenRows.of(reach, String.join(", ", columns), always.toString(), tail, search.cases(filter.words()));
        return "with open as materialized (select %1$s, count(*) as n, sum(amount_fen) as fen from (%2$s) o group by %1$s) "
                        .formatted(String.join(", ", kinds), rows)
                + counts(conditions, flags);
    }

    private static String counts(Collection<String> conditions, Map<String, String> flags) {
        var all = all(flags.keySet());
        var values = conditions.stream().map(name -> count(name, flags));
        var sums = Stream.of(
                "select '%s' as condition, '' as value, '' as name, 0 as version, coalesce(sum(n), 0)::bigint as count from open where true%s"
                        .formatted(ALL, all),
                "select '%s', '', '', 0, least(coalesce(sum(fen), 0), %s)::bigint from open where true%s"
                        .formatted(AMOUNT, Long.MAX_VALUE, all),
                "select '%s', '', '', 0, coalesce(max(n), 0)::bigint from (select sum(n) as n from open group by desk_id) a"
                        .formatted(LONGEST));
        return Stream.concat(values, sums).collect(Collectors.joining(" union all "));
    }

    private static String count(String facet, Map<String, String> flags) {
        var others = new ArrayList<>(flags.keySet());
        others.remove(facet);
        return """
                select '%s' as condition, %s as value, %s as name, %s as version, sum(n)::bigint as count
                  from open %s where true%s group by 2
                """.formatted(
                        facet,
                        VALUES.getOrDefault(facet, facet),
                        NAMES.getOrDefault(facet, "''"),
                        VERSIONS.getOrDefault(facet, "0"),
                        FROM.getOrDefault(facet, ""),
                        all(others));
    }

    private static String flag(String condition) {
        return "in_" + condition;
    }

    private static String all(Collection<String> conditions) {
        return conditions.stream().map(name -> " and " + flag(name)).collect(Collectors.joining());
    }
}
