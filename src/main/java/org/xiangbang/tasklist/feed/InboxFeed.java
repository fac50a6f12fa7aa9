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
    /** What a row contains about its case, and the text by which the case is found. */
    private static final String CASE = """
                with c as (
                    select c.case_no, left(c.title, 300) as title, c.region, coalesce(c.organization, '') as organization,
                           coalesce(o.title, '') as organization_name, coalesce(c.amount_fen, 0) as amount_fen,
                           coalesce((select string_agg(r.name, '' order by length(r.code)) from access.public_region r
                                      where r.code in (left(c.region, 2), left(c.region, 4), left(c.region, 6),
                                                       left(c.region, 9), c.region)), c.region) as place
                      from cases.public_case c
                      left join cases.public_case o on o.case_no = c.organization and o.kind = 'ORGANIZATION'
                     where c.case_no = :caseNo),
                known as (
                    insert into tasklist.case_text (case_no, text)
                    select c.case_no, t.text
                      from c cross join lateral (select lower(c.title || ' ' || c.organization_name || ' ' || c.place) as text) t
                     where not exists (select 1 from tasklist.case_text x where x.case_no = c.case_no and x.text = t.text)
                    on conflict (case_no) do update set text = excluded.text)
            """;

    private static final String OFFERED = CASE + """
                , severe as materialized (select tasklist.severe_since(:now::timestamptz) as since)
                insert into tasklist.inbox (task_id, desk_id, due_at, soon_at, created_at, severity, turns_at, case_no, business_key,
                                            title, region, place, organization, organization_name, amount_fen, department, link,
                                            process, version, step, step_name)
                select :task::uuid, :desk, :due, :soon, :created, tasklist.severity(:soon, :due, :now, s.since),
                       tasklist.turns_at(:soon, :due, :now, s.since), c.case_no, :businessKey, c.title, c.region, c.place, c.organization,
                       c.organization_name, c.amount_fen, :department, :link, :process, :version, :step, :stepName
                  from c, severe s
                """;

    private static final String CHANGED = CASE + """
                update tasklist.inbox i
                   set title = c.title, region = c.region, place = c.place, organization = c.organization,
                       organization_name = c.organization_name, amount_fen = c.amount_fen
                  from c where i.case_no = c.case_no
                """;

    /** Copies one row of the inbox as done: the row that the person who did it had claimed, else the oldest. */
    private static final String DONE = """
                insert into tasklist.done (task_id, login, ended_at, outcome, desk_id, created_at, due_at, case_no, title,
                                           region, department, link, process, version, step, step_name, severity,
                                           business_key, organization, organization_name, place, amount_fen, principal)
                select i.task_id, :login, :now, :outcome, i.desk_id, i.created_at, i.due_at, i.case_no, i.title,
                       i.region, i.department, i.link, i.process, i.version, i.step, i.step_name, i.severity,
                       i.business_key, i.organization, i.organization_name, i.place, i.amount_fen, :principalName
                  from tasklist.inbox i
                  join tasklist.desk d on d.id = i.desk_id
                 where i.case_no = :caseNo and i.process = :process and i.step = :step and d.name = :desk and i.kind = 'step'
                 order by coalesce(i.assignee, '') not in (:login, :principal), i.created_at
                 limit 1
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
        writes.sql(CHANGED).param("caseNo", changed.caseNo()).add();
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
        writes.sql("""
                with gone as (delete from tasklist.inbox where task_id = :task::uuid)
                delete from tasklist.seen where task_id = :task::uuid
                """).param("task", ended.taskId()).add();
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
