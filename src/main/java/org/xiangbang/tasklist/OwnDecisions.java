package org.xiangbang.tasklist;

import static org.xiangbang.tasklist.TaskFilter.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads what a person has decided, latest first. */
@Component
public class OwnDecisions {
    private static final String SELECT =
            "select i.*, d.name as desk from tasklist.done i join tasklist.desk d on d.id = i.desk_id where i.login = :login ";

    private final JdbcClient db;
    private final OfficialClock clock;

    OwnDecisions(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    public TaskPage by(Official who, TaskFilter filter, String after, int size) {
        var cursor = after == null || after.isBlank() ? Cursor.END : Cursor.parse(after);
        var found = db.sql(SELECT + "and (i.ended_at, i.task_id) < (:afterEnd, :afterTask)" + TaskFilter.SQL
                        + "order by i.ended_at desc, i.task_id desc limit :rows")
                .params(filter.parameters(clock.instant()))
                .param("login", who.login())
                .param("afterEnd", at(cursor.at()))
                .param("afterTask", Inbox.uuid(cursor.id()))
                .param("rows", size + 1)
                .query((row, number) -> item(row))
                .list();
        return TaskPage.of(found, size, last -> new Cursor(last.at(), last.taskId()));
    }

    /** The step if this person did it themselves. */
    public Optional<TaskItem> find(String taskId, Official who) {
        return db.sql(SELECT + "and i.task_id::text = :task")
                .param("login", who.login())
                .param("task", taskId)
                .query((row, number) -> item(row))
                .optional();
    }

    private static TaskItem item(ResultSet row) throws SQLException {
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
                row.getString("login"),
                Inbox.instant(row, "created_at"),
                Inbox.instant(row, "due_at"),
                DueState.DONE,
                row.getString("outcome"),
                Inbox.instant(row, "ended_at"));
    }
}
