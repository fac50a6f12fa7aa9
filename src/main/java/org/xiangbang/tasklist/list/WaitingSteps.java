package org.xiangbang.tasklist.list;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where a case waits now, whoever holds the desk. */
@Repository
public class WaitingSteps {
    private final JdbcClient db;

    WaitingSteps(JdbcClient db) {
        this.db = db;
    }

    /** Returns the open steps of the case, the most urgent first. The caller has to check that the reader may see the case. */
    public List<TaskItem> of(String caseNo) {
        return db.sql("""
                select i.*, d.name as desk from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.case_no = :caseNo order by i.due_at, i.task_id limit 50
                """)
                .param("caseNo", caseNo)
                .query((row, number) -> Inbox.item(row))
                .list();
    }

    /** Does the same for several cases: the most urgent steps of each, at most so many. */
    public List<TaskItem> of(Collection<String> caseNos, int most) {
        if (caseNos.isEmpty()) return List.of();
        return db.sql("""
                select * from (
                    select i.*, d.name as desk, row_number() over (partition by i.case_no order by i.due_at, i.task_id) as nth
                      from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                     where i.case_no in (:caseNos)) steps
                 where nth <= :most order by case_no, nth
                """)
                .param("caseNos", caseNos)
                .param("most", most)
                .query((row, number) -> Inbox.item(row))
                .list();
    }

    /** Finds one open step, whoever holds the desk. The caller has to check that the reader may see it. */
    public Optional<TaskItem> find(String task) {
        if (!task.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.empty();
        return db.sql("""
                select i.*, d.name as desk from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.task_id = :task::uuid
                """)
                .param("task", task)
                .query((row, number) -> Inbox.item(row))
                .optional();
    }
}
