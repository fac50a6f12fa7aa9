package org.xiangbang.tasklist.feed;

import static org.xiangbang.tasklist.list.TaskFilter.at;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.tasklist.list.InboxScopes;

/** Keeps the inbox equal to the engine's open steps, in the same thread and the same transaction as the act. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InboxFeed {
    private static final String OFFERED = """
            call tasklist.step_offered(:task::uuid, :desk, :due, :soon, :created, :now, :businessKey, :department, :link, :process,
                                       :version, :step, :stepName, :caseNo)
            """;

    /** Copies one row of the inbox as done. */
    private static final String DONE = """
            call tasklist.step_done(:login, :now, :outcome, :caseNo, :process, :step, :desk, :principal, :principalName)
            """;

    private final WriteBatch writes;
    private final OfficialClock clock;
    private final InboxScopes inboxScopes;

    InboxFeed(WriteBatch writes, OfficialClock clock, InboxScopes inboxScopes) {
        this.inboxScopes = inboxScopes;
        this.writes = writes;
        this.clock = clock;
    }

    @EventListener
    void offered(StepEvent.Offered offered) {
        writes.sql(OFFERED)
                .param("task", offered.taskId())
                .param("desk", inboxScopes.number(offered.desk()))
                .param("due", at(offered.dueAt()))
                .param("soon", at(offered.soonAt()))
                .param("created", at(offered.createdAt()))
                .param("now", at(clock.instant()))
                .param("businessKey", offered.businessKey())
                .param("department", offered.desk().department())
                .param("link", offered.link() == null ? "" : offered.link())
                .param("process", offered.process())
                .param("version", offered.version())
                .param("step", offered.step())
                .param("stepName", offered.stepName())
                .param("caseNo", offered.caseNo())
                .add();
    }

    /** The title, the place, the organization or the amount of the case has changed, so its open rows are changed too. */
    @EventListener
    void changed(CaseEvent.Changed changed) {
        writes.sql("call tasklist.case_changed(:caseNo)")
                .param("caseNo", changed.caseNo())
                .add();
    }

    @EventListener
    void claimed(StepEvent.Claimed claimed) {
        writes.sql("update tasklist.inbox set assignee = :login where task_id = :task::uuid")
                .param("login", claimed.login())
                .param("task", claimed.taskId())
                .add();
    }

    @EventListener
    void due(StepEvent.DueChanged due) {
        writes.sql("""
                update tasklist.inbox
                   set soon_at = :soon, due_at = :due, severity = tasklist.severity(:soon, :due, coalesce(stands_since, :now)),
                       turns_at = case when stands_since is null then tasklist.turns_at(:soon, :due, :now) else 'infinity' end
                 where task_id = :task::uuid
                """)
                .param("now", at(clock.instant()))
                .param("soon", at(due.soonAt()))
                .param("due", at(due.dueAt()))
                .param("task", due.taskId())
                .add();
    }

    /** While its case is suspended, a row keeps its severity (decision 0080). */
    @EventListener
    void stands(StepEvent.ClockPaused step) {
        writes.sql("""
                update tasklist.inbox
                   set stands_since = :since, severity = tasklist.severity(soon_at, due_at, coalesce(:since, :now)),
                       turns_at = case when :since::timestamptz is null then tasklist.turns_at(soon_at, due_at, :now)
                                       else 'infinity' end
                 where task_id = :task::uuid
                """)
                .param("since", step.since() == null ? null : at(step.since()))
                .param("now", at(clock.instant()))
                .param("task", step.taskId())
                .add();
    }

    @EventListener
    void opened(StepEvent.Viewed opened) {
        writes.sql("""
                insert into tasklist.seen (login, task_id)
                select :login, i.task_id from tasklist.inbox i where i.task_id = :task::uuid
                on conflict do nothing
                """)
                .param("login", opened.login())
                .param("task", opened.taskId())
                .add();
    }

    @EventListener
    void ended(StepEvent.Ended ended) {
        writes.sql("call tasklist.step_ended(:task::uuid)")
                .param("task", ended.taskId())
                .add();
    }

    /** Copies the row. The act of completing is published before the engine moves on, so the row still exists. */
    @EventListener(condition = "(#act.act() == 'complete' || #act.act() == 'return-to') && #act.by() != null")
    void done(OfficialAct act) {
        writes.sql(DONE)
                .param("login", act.by().login())
                .param("now", at(clock.instant()))
                .param("outcome", act.outcome() == null ? act.act() : act.outcome())
                .param("caseNo", act.caseNo())
                .param("process", act.process())
                .param("step", act.step())
                .param("desk", act.desk().id())
                .param(
                        "principal",
                        act.principal() == null ? "" : act.principal().login())
                .param(
                        "principalName",
                        act.principal() == null ? null : act.principal().name())
                .add();
    }

    /** The decision was taken back; the list of what the person has done shows this. */
    @EventListener
    void takenBack(StepEvent.Recalled step) {
        writes.sql("update tasklist.done set outcome = 'take-back' where task_id = :task::uuid")
                .param("task", step.taskId())
                .add();
    }

    @EventListener(condition = "#act.act() == 'start' && #act.by() != null")
    void started(OfficialAct act) {
        writes.sql("""
                insert into tasklist.started (case_no, login, at) values (:caseNo, :login, :now)
                on conflict (case_no, login) do nothing
                """)
                .param("caseNo", act.caseNo())
                .param("login", act.by().login())
                .param("now", at(clock.instant()))
                .add();
    }
}
