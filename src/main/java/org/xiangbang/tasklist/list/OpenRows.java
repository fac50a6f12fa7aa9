package org.xiangbang.tasklist.list;

/**
 * The SQL of what somebody may do now, in its two branches: each desk's unclaimed rows, in the order of the index, and what people
 * have taken. {@code i} is the inbox; a row comes with {@code assignee}, {@code kind} and {@code desk_id}.
 */
final class OpenRows {
    private static final String PROCESSES =
            "and (g.processes = '' or i.process = any(string_to_array(g.processes, ',')))";
    private static final String DESKS = "and (g.desks = '' or i.desk_id = any(string_to_array(g.desks, ',')::int[]))";

    /** Somebody may stand in for the same principal twice, at other desks or for other processes. */
    private static final String PEOPLE = """
            exists (select 1 from unnest(:logins::text[], :loginProcesses::text[], :loginDesks::text[]) g (login, processes, desks)
                     where g.login = i.assignee %s %s)""".formatted(PROCESSES, DESKS);

    /**
     * Reads at most what the tail allows of each desk and each person. Behind a subquery the server does not look into the arrays when it
     * plans, so that one plan serves everybody.
     */
    private static final String WALK = """
            select t.* from unnest((select :desks::int[]), (select :deskProcesses::text[])) g (id, processes)
             cross join lateral (select null::text as assignee, 'step' as kind, i.desk_id, %1$s from tasklist.inbox i
                                  where i.desk_id = g.id and i.assignee is null %2$s %3$s) t
            union all
            select t.* from (select distinct l.login from unnest((select :logins::text[])) l (login)) p
             cross join lateral (select i.assignee, i.kind, i.desk_id, %1$s from tasklist.inbox i
                                  where i.assignee = p.login %4$s %3$s) t
            """;

    /** Reads the open rows of the cases that a search has found, whatever desk they are at, and keeps what is reached. */
    private static final String AMONG = """
            select i.assignee, i.kind, i.desk_id, %1$s from tasklist.inbox i
             where i.case_no in (%2$s) and (
                   (i.assignee is null and exists (
                        select 1 from unnest(:desks::int[], :deskProcesses::text[]) g (id, processes)
                         where g.id = i.desk_id %3$s))
                or %4$s) %5$s
            """;

    private OpenRows() {}

    /**
     * @param select columns of {@code i}
     * @param where conditions on {@code i}, beginning with {@code and}; may be empty
     * @param tail order and limit of a single desk's or person's rows; may be empty
     * @param cases a query of case numbers to which a search has limited the list; empty for the walk through the desks
     */
    static String of(InboxScope inboxScope, String select, String where, String tail, String cases) {
        var desks = inboxScope.limited() ? PROCESSES : "";
        var people = inboxScope.limited() ? "and " + PEOPLE : "";
        return cases.isEmpty()
                ? WALK.formatted(select, desks + where, tail, people + where)
                : AMONG.formatted(select, cases, desks, PEOPLE, where);
    }
}
