package org.xiangbang.engine.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;

/** The engine's own open tasks; each query is one index lookup. Lists for people come from the inbox instead. */
@Repository
public class OpenTasks {
    /** Yields the number of the case that the task {@code :key} belongs to. */
    public static final String CASE_OF_KEY = """
            select split_part(p.business_key_, '.', 1) from public.act_ru_task t
              join public.act_ru_execution p on p.id_ = t.proc_inst_id_ where t.id_ = :key""";

    private static final String SELECT = """
            select t.id_, t.proc_def_id_, t.execution_id_, t.proc_inst_id_, d.key_, d.version_, t.task_def_key_, p.business_key_,
                   l.group_id_, t.assignee_, coalesce(t.last_updated_, t.create_time_) as touched, t.create_time_, t.due_date_,
                   k.soon_at, exists (select 1 from engine.opinion_request o where o.task_id = t.id_) as asked,
                   (select h.to_login from engine.reassignment h where h.task_id = t.id_ order by h.at desc limit 1) = t.assignee_ as handed,
                   exists (select 1 from engine.direct_return b where b.task_id = t.id_ and b.done_at is null) as straight
              from public.act_ru_task t
              join public.act_re_procdef d on d.id_ = t.proc_def_id_
              join public.act_ru_execution p on p.id_ = t.proc_inst_id_
              join public.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
              left join engine.step_clock k on k.task_id = t.id_::uuid
            """;

    private final JdbcClient db;

    OpenTasks(JdbcClient db) {
        this.db = db;
    }

    public Optional<OpenTask> find(String taskId) {
        return db.sql(SELECT + " where t.id_ = ?")
                .param(taskId)
                .query(OpenTasks::task)
                .optional();
    }

    /** Returns the steps that a person has claimed. */
    public List<OpenTask> takenBy(String login) {
        return db.sql(SELECT + " where t.assignee_ = ? order by p.business_key_, t.id_")
                .param(login)
                .query(OpenTasks::task)
                .list();
    }

    /** Returns the open steps of a case, whatever process they belong to. */
    public List<OpenTask> of(String caseNo) {
        return db.sql(SELECT + " where p.business_key_ = :caseNo or p.business_key_ like :parts")
                .param("caseNo", caseNo)
                .param("parts", caseNo + ".%")
                .query(OpenTasks::task)
                .list();
    }

    public List<OpenTask> all() {
        return db.sql(SELECT).query(OpenTasks::task).list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("id_"),
                row.getString("proc_def_id_"),
                row.getString("execution_id_"),
                row.getString("proc_inst_id_"),
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("task_def_key_"),
                row.getString("business_key_"),
                Desk.parse(row.getString("group_id_")),
                row.getString("assignee_"),
                times(row),
                new OpenTask.Particulars(
                        row.getBoolean("asked"), row.getBoolean("handed"), row.getBoolean("straight")));
    }

    private static OpenTask.Times times(ResultSet row) throws SQLException {
        var soon = row.getTimestamp("soon_at");
        return new OpenTask.Times(
                row.getTimestamp("touched").toInstant(),
                row.getTimestamp("create_time_").toInstant(),
                soon == null ? null : soon.toInstant(),
                row.getTimestamp("due_date_").toInstant());
    }
}
