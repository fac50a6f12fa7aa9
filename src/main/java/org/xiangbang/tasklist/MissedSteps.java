package org.xiangbang.tasklist;

import static org.xiangbang.tasklist.TaskFilter.at;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Reads what the other desks of a chief's department have let pass its term (lifecycle, "What every human step has"). */
@Component
public class MissedSteps {
    private static final String CHIEF = "chief";

    private static final String MISSED = """
            select x.*, g.name as desk from tasklist.desk g cross join lateral (
                (select * from tasklist.inbox i where i.desk_id = g.id and i.assignee is null and i.due_at <= :now
                  order by i.due_at, i.task_id limit :rows)
                union all
                (select * from tasklist.inbox i where i.desk_id = g.id and i.assignee is not null and i.due_at <= :now
                  order by i.due_at, i.task_id limit :rows)) x
             where exists (select 1 from unnest(:departments::text[], :regions::text[]) mine (department, region)
                            where mine.department = g.department and mine.region = g.region)
               and not g.name = any(:desks)
             order by x.due_at, x.task_id limit :rows
            """;

    private final JdbcClient db;
    private final OfficialClock clock;

    MissedSteps(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The longest overdue first; none for somebody who is nobody's chief. */
    public List<TaskItem> under(Official who, int rows) {
        var led = who.desks().stream().filter(d -> d.post().equals(CHIEF)).toList();
        if (led.isEmpty()) return List.of();
        var now = clock.instant();
        return db.sql(MISSED)
                .param("now", at(now))
                .param("rows", rows)
                .param("departments", led.stream().map(Desk::department).toArray(String[]::new))
                .param("regions", led.stream().map(Desk::region).toArray(String[]::new))
                .param("desks", Inbox.names(who))
                .query((row, number) -> Inbox.item(row, now))
                .list();
    }
}
