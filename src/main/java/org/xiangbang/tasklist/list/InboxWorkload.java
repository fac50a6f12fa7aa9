package org.xiangbang.tasklist.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.DeskWorkload;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Desk;

/** Tells {@code access}, from the inbox, what waits at desks. */
@Repository
class InboxWorkload implements DeskWorkload {
    private static final String COLUMNS =
            "i.task_id, i.case_no, i.title, i.process, i.version, i.step, i.step_name, i.created_at, i.due_at, i.stands_since";

    private final JdbcClient db;
    private final Definitions definitions;

    InboxWorkload(JdbcClient db, Definitions definitions) {
        this.db = db;
        this.definitions = definitions;
    }

    @Override
    public List<Step> in(Collection<String> cases, Collection<Desk> desks) {
        return db.sql("select " + COLUMNS + """
                , d.name as desk from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.case_no = any(:cases) and d.name = any(:desks) order by i.due_at, i.task_id
                """)
                .param("cases", cases.toArray(String[]::new))
                .param("desks", names(desks))
                .query((row, n) -> step(row))
                .list();
    }

    @Override
    public List<Step> at(Collection<Desk> desks, int each, int most) {
        return db.sql("""
                select t.*, g.name as desk from tasklist.desk g cross join lateral (
                    select * from (
                        (select %1$s from tasklist.inbox i where i.desk_id = g.id and i.assignee is null
                          order by i.due_at, i.task_id limit :each)
                        union all
                        (select %1$s from tasklist.inbox i where i.desk_id = g.id and i.assignee is not null
                          order by i.due_at, i.task_id limit :each)) both_ order by due_at, task_id limit :each) t
                 where g.name = any(:desks) order by t.due_at, t.task_id limit :most
                """.formatted(COLUMNS))
                .param("desks", names(desks))
                .param("each", each)
                .param("most", most)
                .query((row, n) -> step(row))
                .list();
    }

    @Override
    public long busy(Collection<Desk> desks) {
        return db.sql("""
                select count(*) from tasklist.desk g
                 where g.name = any(:desks) and exists (select 1 from tasklist.inbox i where i.desk_id = g.id)
                """).param("desks", names(desks)).query(Long.class).single();
    }

    private Step step(ResultSet row) throws SQLException {
        var process = row.getString("process");
        var step = row.getString("step");
        return new Step(
                row.getString("case_no"),
                row.getString("title"),
                process,
                step,
                row.getString("step_name"),
                definitions.step(process, row.getInt("version"), step).duty(),
                Desk.parse(row.getString("desk")),
                Inbox.instant(row, "created_at"),
                Inbox.instant(row, "due_at"),
                Inbox.instant(row, "stands_since"));
    }

    private static String[] names(Collection<Desk> desks) {
        return desks.stream().map(Desk::id).toArray(String[]::new);
    }
}
