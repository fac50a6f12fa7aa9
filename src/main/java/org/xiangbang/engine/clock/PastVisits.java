package org.xiangbang.engine.clock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.model.Definitions;

/**
 * The visits of cases to desks that are over. They are counted again when the calendar changes, and deleted when a decision is
 * taken back.
 */
@Repository
class PastVisits {
    private static final String OF = """
            with visit as (
                select b.opened_at, b.ended_at, lag(b.opened_at, 1, :opened) over (order by b.ended_at desc) as again_at
                  from engine.step_time b
                 where b.case_no = :caseNo and b.process = :process and b.step = :step and b.business_key = :key
                   and b.ended_at <= :opened
                   and b.desk in (select access.public_desks_before(:desk)))
            select v.opened_at, v.ended_at,
                   exists (select 1 from engine.step_time r
                            where r.case_no = :caseNo and r.process in (:together) and r.business_key = :key
                              and r.outcome = 'return' and r.waits <> 'notice'
                              and r.ended_at between v.ended_at and v.again_at) as supplemented
              from visit v order by v.ended_at desc
            """;

    private static final String REOPEN = """
            with undone as (delete from engine.step_time where task_id = :before::uuid returning *)
            update engine.step_clock c
               set opened_at = :opened, term = :term, carried = :carried, held = :held, soon_at = :soon, due_at = :due,
                   told = :told, tell_at = :tell, applicant_days = coalesce(u.applicant_days, 0),
                   review_days = coalesce(u.review_days, 0), notice_days = coalesce(u.notice_days, 0),
                   suspended_days = coalesce(u.suspended_days, 0) + :stood, other_days = coalesce(u.other_days, 0)
              from (values (1)) one (row) left join undone u on true
             where c.task_id = :again::uuid
            """;

    private final JdbcClient db;
    private final WriteBatch writes;
    private final Definitions definitions;

    PastVisits(JdbcClient db, WriteBatch writes, @Lazy Definitions definitions) {
        this.db = db;
        this.writes = writes;
        this.definitions = definitions;
    }

    /** @param supplemented whether the case was returned for supplements before it came to the desk again */
    record Visit(Instant openedAt, Instant endedAt, boolean supplemented) {}

    /** Returns the case's earlier visits to the desk of that step, the latest first. */
    List<Visit> of(StepClock clock) {
        return db.sql(OF)
                .param("opened", clock.openedAt())
                .param("caseNo", clock.caseNo())
                .param("key", clock.caseStep().businessKey())
                .param("process", clock.caseStep().process())
                .param("together", definitions.together(clock.caseStep().process()))
                .param("step", clock.caseStep().step())
                .param("desk", clock.desk().id())
                .query(Visit.class)
                .list();
    }

    /** A step that is over, with the state of its clock. @param term null for one that ended before terms were stored with the clock */
    record Ended(Instant openedAt, Instant endedAt, Term term, int carried, int held, int told) {}

    Optional<Ended> find(String taskId) {
        return db.sql("""
                select opened_at, ended_at, term, carried, held, told from engine.step_time where task_id = ?::uuid
                """).param(taskId).query(Ended.class).optional();
    }

    /**
     * Deletes what the step took until then, because it no longer holds; the clock goes on under the new task.
     *
     * @param stood working days during which the case was suspended since the step ended
     */
    void reopen(String before, String again, Ended as, int stood, Deadline due, Instant tellAt) {
        var values = new HashMap<String, Object>();
        values.put("before", before);
        values.put("again", again);
        values.put("opened", as.openedAt());
        values.put("term", as.term().toString());
        values.put("carried", as.carried());
        values.put("held", as.held());
        values.put("soon", due.soon());
        values.put("due", due.at());
        values.put("told", as.told());
        values.put("tell", tellAt);
        values.put("stood", stood);
        writes.add(REOPEN, values);
    }
}
