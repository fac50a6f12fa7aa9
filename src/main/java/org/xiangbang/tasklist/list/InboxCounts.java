package org.xiangbang.tasklist.list;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/** Counts what waits for a person. Counting stops at a thousand, however long the backlog is. */
@Repository
public class InboxCounts {

    /** The number at which counting stops; pages write 999+ for it. */
    public static final int LIMIT = 1000;

    private static final String LIMITED = " limit " + LIMIT;

    private static final String MINE =
            "select count(*) from (select 1 from tasklist.inbox i where i.assignee = :login" + LIMITED + ") a";

    /**
     * Counts what waits in each link, and outside of the links in each process with its parts, from rows that are limited for each
     * desk.
     */
    private static final String BY_LINK = """
            with open as materialized (%s)
            select link, case when link = '' then coalesce(p.whole, process) else '' end as process,
                   count(*) as count, count(*) filter (where severity <= 1) as overdue,
                   (array_agg(title order by severity, due_at, task_id))[1] as oldest,
                   (array_agg(task_id order by severity, due_at, task_id))[1] as oldest_task, min(due_at) as due_at,
                   (select max(n) from (select count(*) as n from open group by desk_id) a) >= %d as cut
              from open left join engine.public_process_part p on p.part = process group by 1, 2
            """;

    /**
     * What waits, by severity; each number is counted up to {@link #LIMIT}.
     *
     * @param mine what the person has claimed, which is counted in the four severities too
     * @param late overdue and not yet very overdue
     */
    public record Totals(long mine, long severe, long late, long soon, long normal) {

        public long todo() {
            return Math.min(LIMIT, severe + late + soon + normal);
        }

        /** Returns the number of overdue steps, including very overdue ones. */
        public long overdue() {
            return Math.min(LIMIT, severe + late);
        }

        /** Returns the number for the word of a severity. */
        public long of(String severity) {
            return switch (severity) {
                case "severe" -> severe;
                case "overdue" -> late;
                case "soon" -> soon;
                default -> normal;
            };
        }
    }

    /**
     * What waits in one of the four links, or in a process outside of them.
     *
     * @param link empty outside of the links; {@code process} is empty in a link
     * @param oldest the case that is due first; null when nothing waits
     * @param cut whether the backlog is so long that there may be more than {@code count}
     */
    public record Waiting(
            String link,
            String process,
            long count,
            long overdue,
            String oldest,
            String oldestTask,
            Instant dueAt,
            boolean cut) {}

    private final JdbcClient db;
    private final InboxScopes reaches;

    InboxCounts(JdbcClient db, InboxScopes reaches) {
        this.db = db;
        this.reaches = reaches;
    }

    public Totals totals(Official who) {
        var reach = reaches.of(who);
        var rows = OpenRows.of(reach, "1 as one", " and i.severity = s.severity", LIMITED, "");
        var counts = db.sql("""
                select s.severity, (select count(*) from (%s limit %d) a) from generate_series(0, 3) s (severity)
                union all select 4, (%s)
                 order by 1
                """.formatted(rows, LIMIT, MINE))
                .params(reach.parameters())
                .param("login", who.login())
                .query((row, n) -> row.getLong(2))
                .list();
        return new Totals(counts.get(4), counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    /** Writes a count for pages: {@code 999+} for a number at which counting stopped. */
    public static String written(long count) {
        return count >= LIMIT ? LIMIT - 1 + "+" : String.valueOf(count);
    }

    /** The lengths of the lists of the past, each counted up to {@link #LIMIT}. */
    public record Past(long done, long started) {}

    public Past past(Official who) {
        return db.sql("""
                select (select count(*) from (select 1 from tasklist.done o where o.login = :login limit 1000) a) as done,
                       (select count(*) from (select 1 from tasklist.started s where s.login = :login limit 1000) a) as started
                """).param("login", who.login()).query(Past.class).single();
    }

    /** Returns what waits by link: the four links first in their order, and then each process outside of them in which anything waits. */
    public List<Waiting> byLink(Official who) {
        var reach = reaches.of(who);
        var rows = OpenRows.of(
                reach,
                "i.title, i.link, i.process, i.severity, i.due_at, i.task_id",
                "",
                "order by i.severity, i.due_at, i.task_id" + LIMITED,
                "");
        var found = db.sql(BY_LINK.formatted(rows, LIMIT))
                .params(reach.parameters())
                .query(Waiting.class)
                .list();
        var links = found.stream()
                .filter(waiting -> waiting.process().isEmpty())
                .collect(Collectors.toMap(Waiting::link, Function.identity()));
        return Stream.concat(
                        TaskFilter.LINKS.stream()
                                .map(link ->
                                        links.getOrDefault(link, new Waiting(link, "", 0, 0, null, null, null, false))),
                        found.stream()
                                .filter(waiting -> !waiting.process().isEmpty())
                                .sorted(Comparator.comparing(Waiting::process)))
                .toList();
    }
}
