package org.xiangbang.tasklist.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads the steps that are overdue at the other desks of a chief's department (lifecycle, "What every human step has"). */
@Repository
public class MissedSteps {
    private static final String CHIEF = "chief";

    private static final String MISSED = """
            select x.*, g.name as desk from tasklist.desk g cross join lateral (
                (select * from tasklist.inbox i where i.desk_id = g.id and i.assignee is null and i.severity <= 1
                  order by i.severity, i.due_at, i.task_id limit :rows)
                union all
                (select * from tasklist.inbox i where i.desk_id = g.id and i.assignee is not null and i.severity <= 1
                  order by i.due_at, i.task_id limit :rows)) x
             where exists (select 1 from unnest(:departments::text[], :regions::text[]) mine (department, region)
                            where mine.department = g.department and mine.region = g.region)
               and not g.name = any(:desks)
             order by x.due_at, x.task_id limit :rows
            """;

    private final JdbcClient db;

    MissedSteps(JdbcClient db) {
        this.db = db;
    }

    /** Returns the steps, the longest overdue first; none for a person who is not a chief. */
    public List<TaskItem> under(Official who, int rows) {
        var led = who.desks().stream().filter(d -> d.post().equals(CHIEF)).toList();
        if (led.isEmpty()) return List.of();
        return db.sql(MISSED)
                .param("rows", rows)
                .param("departments", led.stream().map(Desk::department).toArray(String[]::new))
                .param("regions", led.stream().map(Desk::region).toArray(String[]::new))
                .param("desks", who.desks().stream().map(Desk::id).toArray(String[]::new))
                .query((row, number) -> Inbox.item(row))
                .list();
    }
}
