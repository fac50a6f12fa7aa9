package org.xiangbang.tasklist;

import static org.xiangbang.tasklist.TaskFilter.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads the open steps that somebody may do: those of their desks that nobody has claimed, and their own. */
@Component
public class Inbox {
    private static final String COLUMNS = """
            i.task_id, i.desk_id, i.due_at, i.soon_at, i.created_at, i.assignee, i.case_no, i.title, i.region, i.link,
            i.process, i.version, i.step, i.step_name
            """;

    private static final String FILTER = TaskFilter.SQL + """
            and (:due::text is null
                 or case when i.due_at <= :now then 'overdue' when i.soon_at <= :now then 'soon' else 'normal' end = :due)
            """;

    /** Reads at most {@code :rows} index entries for each desk, and orders only those. */
    private static final String OF_DESKS = """
            (select t.* from tasklist.desk g cross join lateral (
                select %s from tasklist.inbox i
                 where i.desk_id = g.id and i.assignee is null and (i.due_at, i.task_id) > (:afterDue, :afterTask) %s
                 order by i.due_at, i.task_id limit :rows) t
              where g.name = any(:desks) order by t.due_at, t.task_id limit :rows)
            """.formatted(COLUMNS, FILTER);

    private static final String CLAIMED = """
            (select %s from tasklist.inbox i
              where i.assignee = :login and (i.due_at, i.task_id) > (:afterDue, :afterTask) %s
              order by i.due_at, i.task_id limit :rows)
            """.formatted(COLUMNS, FILTER);

    private static final String PAGE = """
            select x.*, d.name as desk from (%s) x join tasklist.desk d on d.id = x.desk_id
             order by x.due_at, x.task_id limit :rows
            """;

    private final JdbcClient db;
    private final OfficialClock clock;

    Inbox(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What the person can do now: unclaimed steps of their desks and those they claimed, most urgent first. */
    public TaskPage todo(Official who, TaskFilter filter, String after, int size) {
        return page(PAGE.formatted(OF_DESKS + " union all " + CLAIMED), who, filter, after, size);
    }

    /** What the person has claimed, most urgent first. */
    public TaskPage mine(Official who, TaskFilter filter, String after, int size) {
        return page(PAGE.formatted(CLAIMED), who, filter, after, size);
    }

    private TaskPage page(String sql, Official who, TaskFilter filter, String after, int size) {
        var cursor = after == null || after.isBlank() ? Cursor.START : Cursor.parse(after);
        var now = clock.instant();
        var found = db.sql(sql)
                .params(filter.parameters(now))
                .param("desks", names(who))
                .param("login", who.login())
                .param("afterDue", at(cursor.at()))
                .param("afterTask", uuid(cursor.id()))
                .param("rows", size + 1)
                .query((row, number) -> item(row, now))
                .list();
        return TaskPage.of(found, size, last -> new Cursor(last.dueAt(), last.taskId()));
    }

    static String[] names(Official who) {
        return who.desks().stream().map(Desk::id).toArray(String[]::new);
    }

    /** A malformed id is the start of the list, since no row has it. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return UUID.fromString(Cursor.START.id());
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static TaskItem item(ResultSet row, Instant now) throws SQLException {
        var dueAt = instant(row, "due_at");
        return new TaskItem(
                row.getString("task_id"),
                row.getString("case_no"),
                row.getString("title"),
                row.getString("process"),
                row.getInt("version"),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("link"),
                row.getString("region"),
                Desk.parse(row.getString("desk")),
                row.getString("assignee"),
                instant(row, "created_at"),
                dueAt,
                DueState.of(instant(row, "soon_at"), dueAt, now),
                null,
                null);
    }
}
