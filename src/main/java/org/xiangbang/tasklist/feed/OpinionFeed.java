package org.xiangbang.tasklist.feed;

import static org.xiangbang.tasklist.list.TaskFilter.at;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.assignment.OpinionEnded;
import org.xiangbang.engine.assignment.OpinionRequested;
import org.xiangbang.engine.task.StepEvent;

/** Puts signatures and answers into the inbox of the person who is asked, as steps that belong to this person from the start. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpinionFeed {
    private final InboxFeed inbox;
    private final WriteBatch writes;

    OpinionFeed(InboxFeed inbox, WriteBatch writes) {
        this.inbox = inbox;
        this.writes = writes;
    }

    @EventListener
    void asked(OpinionRequested asked) {
        inbox.offered(asked.offered());
        writes.sql("update tasklist.inbox set kind = :kind where task_id = :id::uuid")
                .param("kind", asked.kind())
                .param("id", asked.id())
                .add();
        inbox.claimed(
                new StepEvent.Claimed(asked.id(), asked.login(), asked.offered().createdAt()));
    }

    @EventListener
    void ended(OpinionEnded ended) {
        if (ended.by() != null) done(ended);
        inbox.ended(new StepEvent.Ended(ended.id(), "", ended.by() != null, ended.at()));
    }

    private void done(OpinionEnded ended) {
        writes.sql("""
                insert into tasklist.done (task_id, login, ended_at, outcome, kind, desk_id, created_at, due_at, case_no, title,
                                           region, department, link, process, version, step, step_name, severity,
                                           business_key, organization, organization_name, place, amount_fen)
                select i.task_id, :login, :now, :outcome, i.kind, i.desk_id, i.created_at, i.due_at, i.case_no, i.title,
                       i.region, i.department, i.link, i.process, i.version, i.step, i.step_name, i.severity,
                       i.business_key, i.organization, i.organization_name, i.place, i.amount_fen
                  from tasklist.inbox i where i.task_id = :id::uuid
                """)
                .param("login", ended.by().login())
                .param("now", at(ended.at()))
                .param("outcome", ended.outcome())
                .param("id", ended.id())
                .add();
    }
}
