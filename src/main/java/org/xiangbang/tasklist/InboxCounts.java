package org.xiangbang.tasklist;

import static org.xiangbang.tasklist.TaskFilter.at;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Official;

/** Counts what waits for somebody. No count looks at more than a thousand rows of a desk, however long the backlog is. */
@Component
public class InboxCounts {

    /** Counts end here; pages write 999+ for it. */
    public static final int LIMIT = 1000;

    /** What the person can do now, as {@link Inbox#todo} has it. */
    private static final String OPEN = """
            with open as (
                select t.* from tasklist.desk g cross join lateral (
                    select i.case_no, i.title, i.region, i.link, i.due_at, i.soon_at, i.task_id from tasklist.inbox i
                     where i.desk_id = g.id and i.assignee is null order by i.due_at, i.task_id limit 1000) t
                 where g.name = any(:desks)
                union all
                (select i.case_no, i.title, i.region, i.link, i.due_at, i.soon_at, i.task_id from tasklist.inbox i
                  where i.assignee = :login order by i.due_at, i.task_id limit 1000)
            )
            """;

    /** @param todo what the person can do now, those they claimed included; {@code overdue} and {@code soon} of these */
    public record Totals(long todo, long mine, long overdue, long soon) {}

    /** What waits in one of the four links. @param oldest the case due first; null when nothing waits */
    public record Waiting(String link, long count, long overdue, String oldest, String oldestTask, Instant dueAt) {}

    /** How many are due when, in the order in which a list shows them. */
    public record Severity(long overdue, long today, long week, long later) {}

    private final JdbcClient db;
    private final OfficialClock clock;

    InboxCounts(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Totals totals(Official who) {
        return db.sql(OPEN + """
                select least(count(*), 1000) as todo,
                       (select count(*) from tasklist.inbox where assignee = :login) as mine,
                       count(*) filter (where due_at <= :now) as overdue,
                       count(*) filter (where due_at > :now and soon_at <= :now) as soon
                  from open
                """)
                .param("desks", Inbox.names(who))
                .param("login", who.login())
                .param("now", at(clock.instant()))
                .query((row, number) -> new Totals(
                        row.getLong("todo"), row.getLong("mine"), row.getLong("overdue"), row.getLong("soon")))
                .single();
    }

    /** By link, the four first in their order and then the rest (an empty word). */
    public List<Waiting> byLink(Official who) {
        Map<String, Waiting> found = db
                .sql(OPEN + """
                select link, count(*) as count, count(*) filter (where due_at <= :now) as overdue,
                       (array_agg(title order by due_at, task_id))[1] as oldest,
                       (array_agg(task_id order by due_at, task_id))[1] as oldest_task, min(due_at) as due_at
                  from open group by link
                """)
                .param("desks", Inbox.names(who))
                .param("login", who.login())
                .param("now", at(clock.instant()))
                .query((row, number) -> new Waiting(
                        row.getString("link"),
                        row.getLong("count"),
                        row.getLong("overdue"),
                        row.getString("oldest"),
                        row.getString("oldest_task"),
                        Inbox.instant(row, "due_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::link, Function.identity()));
        return Stream.concat(TaskFilter.LINKS.stream(), Stream.of(""))
                .map(link -> found.getOrDefault(link, new Waiting(link, 0, 0, null, null, null)))
                .toList();
    }

    public Severity severity(Official who) {
        var now = clock.instant();
        var today = now.atZone(clock.getZone()).toLocalDate();
        return db.sql(OPEN + """
                select count(*) filter (where due_at <= :now) as overdue,
                       count(*) filter (where due_at > :now and due_at < :tomorrow) as today,
                       count(*) filter (where due_at > :now and due_at >= :tomorrow and due_at < :week) as week,
                       count(*) filter (where due_at >= :week) as later
                  from open
                """)
                .param("desks", Inbox.names(who))
                .param("login", who.login())
                .param("now", at(now))
                .param(
                        "tomorrow",
                        at(today.plusDays(1)
                                .atTime(LocalTime.MIN)
                                .atZone(clock.getZone())
                                .toInstant()))
                .param(
                        "week",
                        at(today.plusDays(7)
                                .atTime(LocalTime.MIN)
                                .atZone(clock.getZone())
                                .toInstant()))
                .query((row, number) -> new Severity(
                        row.getLong("overdue"), row.getLong("today"), row.getLong("week"), row.getLong("later")))
                .single();
    }

    /** Where the cases are that wait for the person, for the choice of a filter. */
    public List<String> regions(Official who) {
        return db.sql(OPEN + "select distinct region from open order by region limit 100")
                .param("desks", Inbox.names(who))
                .param("login", who.login())
                .query(String.class)
                .list();
    }
}
