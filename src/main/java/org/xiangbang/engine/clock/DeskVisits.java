package org.xiangbang.engine.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Desk;

/** The visits of cases to desks: when a step starts its clock is stored; when the step ends the time that it took is stored. */
@Repository
class DeskVisits {
    /** Deletes the clock of the step and appends the time that the step took. */
    private static final String END = """
            call engine.visit_ended(:task::uuid, :completed, :outcome, :now, :until, :days, :stood, :stoodWorking)
            """;

    private static final String START = """
            insert into engine.step_clock (task_id, case_no, business_key, process, version, step, desk, link, waits,
                                           while_suspended, term, opened_at, soon_at, due_at, carried, tell_at,
                                           applicant_days, review_days, notice_days, other_days)
            values (:task::uuid, :caseNo, :key, :process, :version, :step, :desk, :link, :waits, :whileSuspended, :term,
                    :opened, :soon, :due, :carried, :tell, :applicant, :review, :notice, :other)
            """;

    /** Finds the last visit of the case to the desk for the step, and the waits since then. */
    private static final String BEFORE = """
            select b.opened_at, b.ended_at, b.carried, b.held,
                   exists (select 1 from engine.step_time r
                            where r.case_no = :caseNo and r.process = any (:together) and r.business_key = :key
                              and r.outcome = 'return' and r.waits <> 'notice' and r.ended_at >= b.ended_at) as supplemented,
                   s.waits, s.came_at, s.left_at
              from engine.step_time b
              left join lateral (
                   select array_agg(g.waits order by g.ended_at) as waits, array_agg(g.opened_at order by g.ended_at) as came_at,
                          array_agg(g.ended_at order by g.ended_at) as left_at
                     from engine.step_time g
                    where g.case_no = :caseNo and g.process = any (:together) and g.business_key = :key
                      and g.waits <> ''
                      and g.ended_at > b.ended_at) s on true
             where b.case_no = :caseNo and b.process = :process and b.step = :step and b.business_key = :key
               and b.desk in (select access.public_desks_before(:desk))
             order by b.ended_at desc limit 1
            """;

    private final JdbcClient db;
    private final WriteBatch writes;
    private final Definitions definitions;

    DeskVisits(JdbcClient db, WriteBatch writes, @Lazy Definitions definitions) {
        this.db = db;
        this.writes = writes;
        this.definitions = definitions;
    }

    /** An earlier visit. @param supplemented whether the case was returned for supplements since */
    record Visit(Instant openedAt, Instant endedAt, int carried, int held, boolean supplemented, List<Stay> waited) {}

    /** A wait of the case since that visit. */
    record Stay(String waits, Instant from, Instant to) {}

    /** Are the visits in the two processes counted together? */
    boolean together(String process, String other) {
        return definitions.together(process).contains(other);
    }

    Optional<Visit> before(String businessKey, String process, String step, Desk desk) {
        return db.sql(BEFORE)
                .param("caseNo", CaseFiles.caseNo(businessKey))
                .param("key", businessKey)
                .param("process", process)
                .param("together", definitions.together(process).toArray(String[]::new))
                .param("step", step)
                .param("desk", desk.id())
                .query(DeskVisits::visit)
                .optional();
    }

    /** Stores the clock together with the other writes at the end of the act; nothing in the act reads it before. */
    void start(StepClock clock, String link, Instant tellAt) {
        var values = new HashMap<String, Object>();
        values.put("task", clock.taskId());
        values.put("caseNo", clock.caseNo());
        values.put("key", clock.caseStep().businessKey());
        values.put("process", clock.caseStep().process());
        values.put("version", clock.caseStep().version());
        values.put("step", clock.caseStep().step());
        values.put("desk", clock.desk().id());
        values.put("link", link);
        values.put("waits", clock.waits());
        values.put("whileSuspended", clock.whileSuspended());
        values.put("term", clock.term().toString());
        values.put("opened", clock.openedAt());
        values.put("soon", clock.soonAt());
        values.put("due", clock.dueAt());
        values.put("carried", clock.days().carried());
        values.put("tell", tellAt);
        values.put("applicant", clock.days().applicantDays());
        values.put("review", clock.days().reviewDays());
        values.put("notice", clock.days().noticeDays());
        values.put("other", clock.days().otherDays());
        writes.add(START, values);
    }

    /**
     * The time that a step was open.
     *
     * @param until when its clock stopped: {@code now}, or when its case was suspended
     * @param days working days that it ran
     * @param stood calendar days that it has stood still since; {@code stoodWorking} are the working days
     */
    record Run(Instant now, Instant until, int days, int stood, int stoodWorking) {}

    /** Stores the end of the step, also at the end of the act. */
    void end(String taskId, boolean completed, String outcome, Run run) {
        var values = new HashMap<String, Object>();
        values.put("task", taskId);
        values.put("completed", completed);
        values.put("outcome", outcome);
        values.put("now", run.now());
        values.put("until", run.until());
        values.put("days", run.days());
        values.put("stood", run.stood());
        values.put("stoodWorking", run.stoodWorking());
        writes.add(END, values);
    }

    /** Sends the writes now, for code that changes clocks in the middle of an act and has to read what the act has written so far. */
    void settle() {
        writes.send();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        var waited = new ArrayList<Stay>();
        if (row.getArray("waits") != null) {
            var waits = (String[]) row.getArray("waits").getArray();
            var from = (Timestamp[]) row.getArray("came_at").getArray();
            var to = (Timestamp[]) row.getArray("left_at").getArray();
            for (int i = 0; i < waits.length; i++)
                waited.add(new Stay(waits[i], from[i].toInstant(), to[i].toInstant()));
        }
        return new Visit(
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getInt("carried"),
                row.getInt("held"),
                row.getBoolean("supplemented"),
                waited);
    }

    /** Counts the whole days that a notice was on display since it was last posted; suspended days do not count. */
    int hung(String businessKey, String process, String notice, String posting) {
        return db.sql("""
                select coalesce(floor(sum(extract(epoch from n.ended_at - n.opened_at) / 86400 - n.held)), 0)::int
                  from engine.step_time n
                 where n.case_no = :caseNo and n.process = :process and n.step = :notice and n.business_key = :key
                   and n.opened_at >= (select max(p.ended_at) from engine.step_time p
                                        where p.case_no = :caseNo and p.process = :process and p.step = :posting
                                          and p.business_key = :key)
                """)
                .param("caseNo", CaseFiles.caseNo(businessKey))
                .param("key", businessKey)
                .param("process", process)
                .param("notice", notice)
                .param("posting", posting)
                .query(Integer.class)
                .single();
    }
}
