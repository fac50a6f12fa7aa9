package org.xiangbang.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/**
 * Records who finished which human step and what followed, so that a second person who is too late can be told, and the first can
 * take the decision back.
 */
@Repository
public class CompletedSteps {
    private static final String SELECT = """
            select task_id, name, login, desk, case_no, process, step, outcome, at, instance, round, offered_at, followed, barrier,
                   taken_back_at, taken_back_by
              from engine.completed_step
            """;

    private static final String ADD = """
            insert into engine.completed_step (task_id, case_no, process, step, desk, login, name, outcome, at, instance, round,
                                          offered_at, due_at, followed, barrier)
            values (:task, :caseNo, :process, :step, :desk, :login, :name, :outcome, :at, :instance, :round,
                    :offeredAt, :dueAt, :followed, :barrier)
            """;

    private final JdbcClient db;
    private final WriteBatch writes;
    private final Clock clock;
    private final EndedCalls calls;

    CompletedSteps(JdbcClient db, WriteBatch writes, Clock clock, EndedCalls calls) {
        this.db = db;
        this.writes = writes;
        this.clock = clock;
        this.calls = calls;
    }

    /**
     * @param round the round of countersigning, or null
     * @param led what the decision led to
     * @param barrier the reason why it cannot be taken back, null if it can
     */
    public void add(
            OpenTask task,
            Official by,
            Outcome outcome,
            Instant at,
            String round,
            ActContext.Trail led,
            String barrier) {
        var values = new HashMap<String, Object>();
        values.put("task", task.taskId());
        values.put("caseNo", task.caseNo());
        values.put("process", task.process());
        values.put("step", task.step());
        values.put("desk", task.desk().id());
        values.put("login", by.login());
        values.put("name", by.name());
        values.put("outcome", outcome.word());
        values.put("at", at);
        values.put("instance", task.instance());
        values.put("round", round);
        values.put("offeredAt", task.times().createdAt());
        values.put("dueAt", task.times().dueAt());
        values.put(
                "followed",
                led.offered().stream().map(StepEvent.Offered::taskId).toArray(String[]::new));
        values.put("barrier", barrier);
        writes.add(ADD, values);
        if (barrier == null && !led.calls().isEmpty()) calls.add(task.taskId(), led.calls());
    }

    public void takenBack(String taskId, Official by) {
        db.sql("update engine.completed_step set taken_back_at = ?, taken_back_by = ? where task_id = ?")
                .params(clock.instant(), by.name(), taskId)
                .update();
    }

    public Optional<Done> find(String taskId) {
        return db.sql(SELECT + " where task_id = ?")
                .param(taskId)
                .query(Done.class)
                .optional();
    }

    /** Returns the decision that ended a round of countersigning, which is the latest in it. */
    public Optional<Done> lastOf(String round) {
        return db.sql(
                        SELECT
                                + " where round = ? and taken_back_at is null order by at desc, cardinality(followed) desc limit 1")
                .param(round)
                .query(Done.class)
                .optional();
    }

    /** Returns the human steps that an instance has done and not taken back, the earliest first. */
    public List<String> steps(String instance) {
        return db.sql("""
                        select step from engine.completed_step where instance = ? and taken_back_at is null
                         group by step order by min(at)
                        """).param(instance).query(String.class).list();
    }

    /** Returns the desk at which the instance did the step last. */
    public Desk deskOf(String instance, String step) {
        return Desk.parse(db.sql("""
                        select desk from engine.completed_step where instance = ? and step = ? and taken_back_at is null
                         order by at desc limit 1
                        """).params(instance, step).query(String.class).single());
    }

    /** Was the case decided at this step? An approval and a rejection decide; a return does not. */
    public boolean decided(String caseNo, String process, String step) {
        return db.sql("""
                        select exists (select 1 from engine.completed_step
                                        where case_no = ? and process = ? and step = ? and taken_back_at is null
                                          and outcome in ('approve', 'reserve', 'reject'))
                        """).params(caseNo, process, step).query(Boolean.class).single();
    }

    /**
     * A finished step.
     *
     * @param followed the tasks that it opened
     * @param takenBackBy null while the decision stands, like the time
     */
    public record Done(
            String taskId,
            String caseNo,
            String process,
            String step,
            Decided decided,
            String instance,
            String round,
            Instant offeredAt,
            List<String> followed,
            String barrier,
            Instant takenBackAt,
            String takenBackBy) {}

    /** Says who decided what for which desk, and when. */
    public record Decided(String name, String login, Desk desk, String outcome, Instant at) {}
}
