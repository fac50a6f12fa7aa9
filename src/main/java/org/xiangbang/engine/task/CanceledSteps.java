package org.xiangbang.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.shared.Desk;

/** Steps that ended without being done, and what ended them, so that a person who comes too late can be told. */
@Repository
public class CanceledSteps {
    public static final String TIMER = "timer";

    private final JdbcClient db;
    private final WriteBatch writes;
    private final Clock clock;

    CanceledSteps(JdbcClient db, WriteBatch writes, Clock clock) {
        this.db = db;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param element the element that ended it, null if only the act is known
     * @param name the name of the person who ended it, null for a timer
     */
    public record Ended(
            String process, int version, String step, Desk desk, String act, String element, String name, Instant at) {}

    public void add(String taskId, String caseNo, Ended step) {
        var values = new HashMap<String, Object>();
        values.put("task", taskId);
        values.put("caseNo", caseNo);
        values.put("process", step.process());
        values.put("version", step.version());
        values.put("step", step.step());
        values.put("desk", step.desk().id());
        values.put("act", step.act());
        values.put("element", step.element());
        values.put("name", step.name());
        values.put("at", step.at());
        writes.add("""
                insert into engine.step_ended (task_id, case_no, process, version, step, desk, act, element, name, at)
                values (:task, :caseNo, :process, :version, :step, :desk, :act, :element, :name, :at) on conflict do nothing
                """, values);
    }

    /** Adds the timer to the steps that it ended; the engine ends a step first and only then says which timer did it. */
    public void endedBy(String caseNo, String timer) {
        writes.add(
                """
                update engine.step_ended set element = :timer
                 where case_no = :caseNo and act = 'timer' and element is null and at > :recently
                """,
                Map.of(
                        "timer", timer,
                        "caseNo", caseNo,
                        "recently", clock.instant().minusSeconds(60)));
    }

    public Optional<Ended> find(String taskId) {
        return db.sql("""
                select process, version, step, desk, act, element, name, at from engine.step_ended where task_id = ?
                """).param(taskId).query(Ended.class).optional();
    }
}
