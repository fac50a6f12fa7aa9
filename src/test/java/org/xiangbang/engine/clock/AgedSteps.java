package org.xiangbang.engine.clock;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.database.TableOwner;

/** Lets time pass for one step of one case: moves its beginning back, and everything that was computed from it. */
@Component
public class AgedSteps {
    private final JdbcClient db;
    private final TableOwner owner;
    private final RunningClocks rows;
    private final Terms terms;
    private final OfficialClock clock;
    private final EarlierSteps earlier;

    AgedSteps(
            JdbcClient db,
            TableOwner owner,
            RunningClocks rows,
            Terms terms,
            OfficialClock clock,
            EarlierSteps earlier) {
        this.earlier = earlier;
        this.clock = clock;
        this.db = db;
        this.owner = owner;
        this.rows = rows;
        this.terms = terms;
    }

    /** The waiting step of the case, as if it had been offered then. */
    @Transactional
    public StepClock offered(String caseNo, String step, Instant then) {
        return offered(clock(caseNo, step).taskId(), then);
    }

    /** That step. */
    @Transactional
    public StepClock offered(String taskId, Instant then) {
        var clock = rows.find(taskId).orElseThrow();
        var due = terms.due(then, clock.rest());
        db.sql(
                        "update engine.step_clock set opened_at = ?, soon_at = ?, due_at = ?, tell_at = ? where task_id = ?::uuid")
                .params(at(then), at(due.soon()), at(due.at()), at(due.soon()), clock.taskId())
                .update();
        db.sql("update public.act_ru_task set create_time_ = ?, due_date_ = ? where id_ = ?")
                .params(at(then), at(due.at()), clock.taskId())
                .update();
        owner.sql("""
                update tasklist.inbox set created_at = ?, soon_at = ?, due_at = ?,
                       turns_at = case when turns_at = 'infinity' then turns_at else '-infinity' end
                 where task_id = ?::uuid
                """)
                .params(at(then), at(due.soon()), at(due.at()), clock.taskId())
                .update();
        return rows.find(taskId).orElseThrow();
    }

    /** The step as if it had turned yellow then and were due in the far future. */
    @Transactional
    public void yellowSince(String caseNo, String step, Instant then) {
        db.sql(
                        "update engine.step_clock set soon_at = ?, tell_at = ?, due_at = now() + interval '100 years' where task_id = ?::uuid")
                .params(at(then), at(then), clock(caseNo, step).taskId())
                .update();
    }

    /** Time passes for everybody; timers are left to the engine. */
    public void pass(int days) {
        clock.advance(Duration.ofDays(days));
        ClockUtil.offset(Duration.between(Instant.now(), clock.instant()).toMillis());
    }

    /** The timer of that element, as if it had been set then for that term. */
    @Transactional
    public void set(String caseNo, String element, Instant then, String term) {
        db.sql("""
                update public.act_ru_job j set create_time_ = ?, duedate_ = ?
                  from public.act_ru_jobdef d, public.act_ru_execution e
                 where d.id_ = j.job_def_id_ and e.id_ = j.process_instance_id_ and d.act_id_ = ? and e.business_key_ = ?
                """)
                .params(at(then), at(terms.due(then, Term.parse(term)).at()), element, caseNo)
                .update();
    }

    /** What the case's last visit to the step took, as if it had been then. */
    public void visited(String caseNo, String step, Instant from, Instant to) {
        owner.sql("update engine.step_time set opened_at = ?, ended_at = ? where case_no = ? and step = ?")
                .params(at(from), at(to), caseNo, step)
                .update();
    }

    public void suspendedSince(String caseNo, Instant then) {
        owner.sql("update engine.suspension_period set began_at = ? where case_no = ? and ended_at is null")
                .params(at(then), caseNo)
                .update();
        db.sql("update tasklist.inbox set stands_since = ? where case_no = ? and stands_since is not null")
                .params(at(then), caseNo)
                .update();
    }

    public List<StepClock> clocks(String caseNo) {
        return rows.ofCase(caseNo);
    }

    public StepClock clock(String caseNo, String step) {
        return rows.ofCase(caseNo).stream()
                .filter(c -> c.caseStep().step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** The step as one that was offered before clocks were kept, with a due date that nothing explains. */
    @Transactional
    public void beforeClocks(String caseNo, String step, Instant due) {
        var task = clock(caseNo, step).taskId();
        db.sql("update engine.step_clock set term = null, waits = '', link = '', due_at = ? where task_id = ?::uuid")
                .params(at(due), task)
                .update();
        db.sql("update public.act_ru_task set due_date_ = ? where id_ = ?")
                .params(at(due), task)
                .update();
        db.sql("update tasklist.inbox set due_at = ? where task_id = ?::uuid")
                .params(at(due), task)
                .update();
    }

    /** What the program does for them when it starts. */
    public void start() {
        earlier.run(null);
    }

    /** When the engine's timer of that element will fire. */
    public Instant timer(String caseNo, String element) {
        return db.sql("""
                select j.duedate_ from public.act_ru_job j join public.act_ru_jobdef d on d.id_ = j.job_def_id_
                  join public.act_ru_execution e on e.id_ = j.process_instance_id_
                 where d.act_id_ = ? and e.business_key_ = ?
                """)
                .params(element, caseNo)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private static Timestamp at(Instant at) {
        return Timestamp.from(at);
    }
}
