package org.xiangbang.tasklist.list;

/**
 * Makes the SQL for what a person may do now. It has two branches: the unclaimed rows of each desk, in the order of the index,
 * and the rows that people have claimed. The alias of the inbox is {@code i}; a row comes with {@code assignee}, {@code kind} and
 * {@code desk_id}.
 */
final class OpenRows {
    private static final String PROCESSES =
            "and (g.processes = '' or i.process = any(string_to_array(g.processes, ',')))";
    private static final String DESKS = "and (g.desks = '' or i.desk_id = any(string_to_array(g.desks, ',')::int[]))";

    /**
     * The condition that one of the people has claimed the row. A person may be deputy of the same principal twice, at other
     * desks or for other processes.
     */
    private static final String PEOPLE = """
            exists (select 1 from unnest(:logins::text[], :loginProcesses::text[], :loginDesks::text[]) g (login, processes, desks)
                     where g.login = i.assignee %s %s)""".formatted(PROCESSES, DESKS);

    /**
     * Reads from each desk and each person at most what the tail allows. The arrays are in a subquery, so the server does not
     * look into them when it plans, and one plan serves everybody.
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

    /** Reads the open rows of the cases that a search has found, whatever desk they are at, and selects those in the scope. */
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
     * @param select the columns of {@code i}
     * @param where the conditions on {@code i}, beginning with {@code and}; may be empty
     * @param tail the order and limit for the rows of each desk or person; may be empty
     * @param cases a query of case numbers to which a search has limited the list; empty to read desk by desk
     */
    static String of(InboxScope inboxScope, String select, String where, String tail, String cases) {
        var desks = inboxScope.limited() ? PROCESSES : "";
        var people = inboxScope.limited() ? "and " + PEOPLE : "";
        return cases.isEmpty()
                ? WALK.formatted(select, desks + where, tail, people + where)
                : AMONG.formatted(select, cases, desks, PEOPLE, where);
    }
}
