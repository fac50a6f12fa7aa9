package org.xiangbang.engine.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.StepEvent;

/** The clocks of open steps. */
@Repository
public class RunningClocks {
    private static final Pattern TASK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient db;

    RunningClocks(JdbcClient db) {
        this.db = db;
    }

    /** Updates a clock; does nothing if the step has ended in the meantime. @return whether the step is still open */
    boolean update(StepClock clock, Deadline due, Instant tellAt) {
        return db.sql("""
                update engine.step_clock
                   set soon_at = :soon, due_at = :due, carried = :carried, held = :held, tell_at = :tell,
                       applicant_days = :applicant, review_days = :review, notice_days = :notice, suspended_days = :suspended,
                       other_days = :other
                 where task_id = :task::uuid
                """)
                        .param("soon", due.soon())
                        .param("due", due.at())
                        .param("carried", clock.days().carried())
                        .param("held", clock.days().held())
                        .param("tell", tellAt)
                        .param("applicant", clock.days().applicantDays())
                        .param("review", clock.days().reviewDays())
                        .param("notice", clock.days().noticeDays())
                        .param("suspended", clock.days().suspendedDays())
                        .param("other", clock.days().otherDays())
                        .param("task", clock.taskId())
                        .update()
                == 1;
    }

    void told(String taskId, int told, Instant next) {
        db.sql("update engine.step_clock set told = ?, tell_at = ? where task_id = ?::uuid")
                .params(told, next, taskId)
                .update();
    }

    Optional<StepClock> find(String taskId) {
        if (!TASK.matcher(taskId).matches()) return Optional.empty();
        return db.sql("select * from engine.step_clock where task_id = ?::uuid")
                .param(taskId)
                .query(StepClock.class)
                .optional();
    }

    List<StepClock> ofCase(String caseNo) {
        return db.sql("select * from engine.step_clock where case_no = ? order by due_at, task_id")
                .param(caseNo)
                .query(StepClock.class)
                .list();
    }

    /**
     * Returns the open steps whose term overlaps the time between, if only by an earlier visit of the case to the desk. Their
     * order is the one in which cases are to be locked.
     */
    List<StepClock> between(Instant from, Instant to) {
        return db.sql("""
                select c.* from engine.step_clock c
                 where c.term is not null and c.due_at >= :from
                   and (c.opened_at < :to
                        or exists (select 1 from engine.step_time b
                                    where b.case_no = c.case_no and b.process = c.process and b.step = c.step
                                      and b.business_key = c.business_key
                                      and b.desk in (select access.public_desks_before(c.desk))
                                      and b.opened_at < :to and b.ended_at >= :from))
                 order by c.case_no, c.task_id
                """)
                .param("from", from)
                .param("to", to)
                .query(StepClock.class)
                .list();
    }

    /** Returns the steps that were open before clocks were introduced, in the order in which cases are to be locked. */
    List<StepClock> withoutTerm() {
        return db.sql("select * from engine.step_clock where term is null order by case_no, task_id")
                .query(StepClock.class)
                .list();
    }

    /** Starts to keep the step's clock. @return false when another transaction has done so in the meantime, or the step is over */
    boolean begin(String taskId, Term term, StepDefinition step, String waits) {
        return db.sql("""
                update engine.step_clock
                   set term = :term, link = :link, waits = :waits, while_suspended = :whileSuspended
                 where task_id = :task::uuid and term is null
                """)
                        .param("term", term.toString())
                        .param("link", step.link())
                        .param("waits", waits)
                        .param("whileSuspended", step.timing().whileSuspended())
                        .param("task", taskId)
                        .update()
                == 1;
    }

    /** Returns the steps and opinions of the case that stand still because it is suspended; without a number, those of every case. */
    public List<StepEvent.ClockPaused> standing(String caseNo) {
        return db.sql(
                        "select task_id, since from engine.public_standing where :caseNo::text is null or case_no = :caseNo")
                .param("caseNo", caseNo)
                .query(StepEvent.ClockPaused.class)
                .list();
    }

    /** Returns at most so many steps about which people are to be told now. Another copy of the program takes other steps. */
    List<StepClock> toTell(Instant now, int most) {
        return db.sql("""
                select c.* from engine.step_clock c join cases.public_case f on f.case_no = c.case_no
                 where c.tell_at <= :now and (not f.suspended or c.while_suspended)
                 order by c.tell_at limit :most for update of c skip locked
                """)
                .param("now", now)
                .param("most", most)
                .query(StepClock.class)
                .list();
    }
}
