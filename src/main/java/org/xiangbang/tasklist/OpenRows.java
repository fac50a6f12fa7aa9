package org.xiangbang.tasklist;

/**
 * The SQL of what somebody may do now, in its two branches: each desk's unclaimed rows, in the order of the index, and what people
 * have taken. {@code i} is the inbox; a row comes with {@code assignee}, {@code kind}, {@code desk_id} and the desk's name as {@code desk}.
 */
final class OpenRows {
    private static final String PROCESSES =
            "and (g.processes = '' or i.process = any(string_to_array(g.processes, ',')))";
    private static final String DESKS = """
            and (g.desks = '' or exists (select 1 from tasklist.desk h
                                          where h.id = i.desk_id and h.name = any(string_to_array(g.desks, ','))))""";

    /** Somebody may stand in for the same principal twice, at other desks or for other processes. */
    private static final String PEOPLE = """
            exists (select 1 from unnest(:logins::text[], :loginProcesses::text[], :loginDesks::text[]) g (login, processes, desks)
                     where g.login = i.assignee %s %s)""".formatted(PROCESSES, DESKS);

    /** Reads at most what the tail allows of each desk and each person. */
    private static final String WALK = """
            select t.*, d.name as desk from unnest(:desks::text[], :deskProcesses::text[]) g (name, processes)
              join tasklist.desk d on d.name = g.name
             cross join lateral (select null::text as assignee, 'step' as kind, i.desk_id, %1$s from tasklist.inbox i
                                  where i.desk_id = d.id and i.assignee is null %2$s %3$s) t
            union all
            select t.*, d.name as desk
              from (select distinct l.login from unnest(:logins::text[]) l (login)) p
             cross join lateral (select i.assignee, i.kind, i.desk_id, %1$s from tasklist.inbox i
                                  where i.assignee = p.login %4$s %3$s) t
              join tasklist.desk d on d.id = t.desk_id
            """;

    /** Reads the open rows of the cases that a search has found, whatever desk they are at, and keeps what is reached. */
    private static final String AMONG = """
            select i.assignee, i.kind, i.desk_id, %1$s, d.name as desk from tasklist.inbox i
              join tasklist.desk d on d.id = i.desk_id
             where i.case_no in (%5$s) and (
                   (i.assignee is null and exists (
                        select 1 from unnest(:desks::text[], :deskProcesses::text[]) g (name, processes)
                         where g.name = d.name %6$s))
                or %7$s) %8$s
            """;

    private OpenRows() {}

    /**
     * @param select columns of {@code i}
     * @param where conditions on {@code i}, beginning with {@code and}; may be empty
     * @param tail order and limit of a single desk's or person's rows; may be empty
     * @param cases a query of case numbers to which a search has limited the list; empty for the walk through the desks
     */
    static String of(Reach reach, String select, String where, String tail, String cases) {
        var desks = reach.limited() ? PROCESSES : "";
        return cases.isEmpty()
                ? WALK.formatted(select, desks + where, tail, (reach.limited() ? "and " + PEOPLE : "") + where)
                : AMONG.formatted(select, "", "", "", cases, desks, PEOPLE, where);
    }
}
