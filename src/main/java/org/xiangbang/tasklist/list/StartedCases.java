package org.xiangbang.tasklist.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads the cases that a person started, the latest first, each with the step at which it waits. */
@Repository
class StartedCases {
    private static final String SELECT = """
            select * from (
                select s.login, s.at, c.case_no, c.title, c.region, coalesce(c.amount_fen, 0) as amount_fen,
                       coalesce(c.organization, '') as organization, coalesce(t.text, '') as place_text,
                       w.task_id, coalesce(w.kind, 'step') as kind, w.process, w.version, w.step, w.step_name, w.link, w.department, w.assignee, w.created_at,
                       w.soon_at, w.due_at, w.severity, coalesce(w.business_key, c.case_no) as business_key,
                       coalesce(w.place, '') as place, coalesce(w.organization_name, '') as organization_name, w.desk
                  from tasklist.started s
                  join cases.public_case c on c.case_no = s.case_no
                  left join tasklist.case_text t on t.case_no = s.case_no
                  left join lateral (select o.*, d.name as desk from tasklist.inbox o join tasklist.desk d on d.id = o.desk_id
                                      where o.case_no = s.case_no order by o.due_at, o.task_id limit 1) w on true) i
             where i.login = :login
            """;

    private final JdbcClient db;

    StartedCases(JdbcClient db) {
        this.db = db;
    }

    /** @param listOrder an order of a list of the past */
    TaskSlice by(Official who, TaskFilter filter, ListOrder listOrder, String after, int size) {
        var cursor = Cursor.parse(after, listOrder);
        Map<String, Object> place = cursor == null ? Map.of() : cursor.byText();
        var found = db.sql(SELECT + filter.sql().replace("i.place ilike", "i.place_text ilike")
                        + (cursor == null ? "" : " " + listOrder.behind("i", "case_no", "text"))
                        + " order by " + listOrder.by("i", "case_no") + " limit :rows")
                .params(filter.parameters())
                .params(place)
                .param("login", who.login())
                .param("rows", size + 1)
                .query((row, number) -> item(row))
                .list();
        return TaskSlice.of(
                found, size, last -> Cursor.of(listOrder, last, last.file().caseNo()));
    }

    private static TaskItem item(ResultSet row) throws SQLException {
        var waits = row.getString("step") != null;
        return Inbox.item(
                row,
                waits ? Desk.parse(row.getString("desk")) : null,
                waits ? DueState.ofSeverity(row.getInt("severity")) : DueState.DONE,
                row.getString("assignee"),
                null,
                Inbox.instant(row, "at"),
                null);
    }
}
