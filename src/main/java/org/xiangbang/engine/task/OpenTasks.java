package org.xiangbang.engine.task;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engine's own open tasks, each with its desk as the owner (decision 0218); each query is one index lookup. Lists for people come from the inbox
 * instead.
 */
@Repository
public class OpenTasks {
    /** Yields the number of the case that the task {@code :key} belongs to. */
    public static final String CASE_OF_KEY = """
            select split_part(p.business_key_, '.', 1) from public.act_ru_task t
              join public.act_ru_execution p on p.id_ = t.proc_inst_id_ where t.id_ = :key""";

    private static final String SELECT = """
            select t.id_ as task_id, t.proc_def_id_ as definition_id, t.execution_id_ as execution_id,
                   t.proc_inst_id_ as instance, d.key_ as process, d.version_ as version, t.task_def_key_ as step,
                   p.business_key_ as business_key, t.owner_ as desk, t.assignee_ as assignee,
                   coalesce(t.last_updated_, t.create_time_) as touched_at, t.create_time_ as created_at,
                   k.soon_at, t.due_date_ as due_at, exists (select 1 from engine.opinion_request o where o.task_id = t.id_) as asked,
                   (select h.to_login from engine.reassignment h where h.task_id = t.id_ order by h.at desc limit 1) = t.assignee_ as handed,
                   exists (select 1 from engine.direct_return b where b.task_id = t.id_ and b.done_at is null) as straight
              from public.act_ru_task t
              join public.act_re_procdef d on d.id_ = t.proc_def_id_
              join public.act_ru_execution p on p.id_ = t.proc_inst_id_
              left join engine.step_clock k on k.task_id = t.id_::uuid
            """;

    private final JdbcClient db;

    OpenTasks(JdbcClient db) {
        this.db = db;
    }

    public Optional<OpenTask> find(String taskId) {
        return db.sql(SELECT + " where t.id_ = ?")
                .param(taskId)
                .query(OpenTask.class)
                .optional();
    }

    /** Returns the steps that a person has claimed. */
    public List<OpenTask> takenBy(String login) {
        return db.sql(SELECT + " where t.assignee_ = ? order by p.business_key_, t.id_")
                .param(login)
                .query(OpenTask.class)
                .list();
    }

    /** Returns the open steps of a case, whatever process they belong to. */
    public List<OpenTask> of(String caseNo) {
        return db.sql(SELECT + " where p.business_key_ = :caseNo or p.business_key_ like :parts")
                .param("caseNo", caseNo)
                .param("parts", caseNo + ".%")
                .query(OpenTask.class)
                .list();
    }

    public List<OpenTask> all() {
        return db.sql(SELECT).query(OpenTask.class).list();
    }
}
