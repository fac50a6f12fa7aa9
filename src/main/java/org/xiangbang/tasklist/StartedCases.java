package org.xiangbang.tasklist;

import static org.xiangbang.tasklist.TaskFilter.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads the cases that a person brought in, latest first, each with the step it waits at. */
@Component
public class StartedCases {
    private static final String SELECT = """
            select s.at, c.case_no, c.title, c.region, c.status, i.task_id, i.process, i.version, i.step, i.step_name, i.link,
                   i.assignee, i.created_at, i.soon_at, i.due_at, d.name as desk
              from tasklist.started s
              join engine.public_case c on c.case_no = s.case_no
              left join lateral (select * from tasklist.inbox o where o.case_no = s.case_no
                                  order by o.due_at, o.task_id limit 1) i on true
              left join tasklist.desk d on d.id = i.desk_id
             where s.login = :login and (s.at, s.case_no) < (:afterStart, :afterCase)
               and (:link::text is null or i.link = :link)
               and (:region::text is null or c.region like :region || '%')
               and (:department::text is null or i.department = :department)
               and (:q::text is null or c.title ilike :q or c.case_no ilike :q)
               and (:due::text is null or case when i.due_at is null then null when i.due_at <= :now then 'overdue'
                                               when i.soon_at <= :now then 'soon' else 'normal' end = :due)
             order by s.at desc, s.case_no desc limit :rows
            """;

    private final JdbcClient db;
    private final OfficialClock clock;

    StartedCases(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public TaskPage by(Official who, TaskFilter filter, String after, int size) {
        var cursor = after == null || after.isBlank() ? Cursor.END : Cursor.parse(after);
        var now = clock.instant();
        var found = db.sql(SELECT)
                .params(filter.parameters(now))
                .param("login", who.login())
                .param("afterStart", at(cursor.at()))
                .param("afterCase", cursor.id())
                .param("rows", size + 1)
                .query((row, number) -> item(row, now))
                .list();
        return TaskPage.of(found, size, last -> new Cursor(last.at(), last.caseNo()));
    }

    private static TaskItem item(ResultSet row, Instant now) throws SQLException {
        var dueAt = Inbox.instant(row, "due_at");
        var desk = row.getString("desk");
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
                desk == null ? null : Desk.parse(desk),
                row.getString("assignee"),
                Inbox.instant(row, "created_at"),
                dueAt,
                dueAt == null ? DueState.DONE : DueState.of(Inbox.instant(row, "soon_at"), dueAt, now),
                null,
                Inbox.instant(row, "at"));
    }
}
