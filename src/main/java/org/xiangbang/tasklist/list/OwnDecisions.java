package org.xiangbang.tasklist.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads what a person has decided, the latest first. */
@Repository
public class OwnDecisions {
    private static final String SELECT = """
            select * from (select o.*, o.ended_at as at, d.name as desk
                             from tasklist.done o join tasklist.desk d on d.id = o.desk_id) i
             where i.login = :login
            """;

    private final JdbcClient db;

    OwnDecisions(JdbcClient db) {
        this.db = db;
    }

    /** @param listOrder an order of a list of the past */
    public TaskSlice by(Official who, TaskFilter filter, ListOrder listOrder, String after, int size) {
        var cursor = Cursor.parse(after, listOrder);
        Map<String, Object> place = cursor == null ? Map.of() : cursor.byUuid();
        var found = db.sql(
                        SELECT + filter.sql() + (cursor == null ? "" : " " + listOrder.behind("i", "task_id", "uuid"))
                                + " order by " + listOrder.by("i", "task_id") + " limit :rows")
                .params(filter.parameters())
                .params(place)
                .param("login", who.login())
                .param("rows", size + 1)
                .query((row, number) -> item(row))
                .list();
        return TaskSlice.of(found, size, last -> Cursor.of(listOrder, last, last.taskId()));
    }

    /** Finds the step if this person did it. */
    public Optional<TaskItem> find(String taskId, Official who) {
        return db.sql(SELECT + "and i.task_id::text = :task")
                .param("login", who.login())
                .param("task", taskId)
                .query((row, number) -> item(row))
                .optional();
    }

    private static TaskItem item(ResultSet row) throws SQLException {
        return Inbox.item(
                row,
                Desk.parse(row.getString("desk")),
                DueState.DONE,
                row.getString("login"),
                row.getString("outcome"),
                Inbox.instant(row, "ended_at"),
                row.getString("principal"));
    }
}
