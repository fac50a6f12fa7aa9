package org.xiangbang.tasklist.feed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.WriteBatch;

/** Lists the steps of a case at the successor's desks, and its drafts with them, once its division has ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SucceededDesks {
    private static final String DESKS = """
            with former as (select id, regexp_replace(name, '@' || :from || '$', '@' || :to) as now from tasklist.desk
                             where region = :from),
            known as (
                insert into tasklist.desk (name, department, region)
                select f.now, d.department, :to from former f join tasklist.desk d on d.id = f.id
                on conflict (name) do update set name = excluded.name returning id, name)
            update tasklist.inbox i set desk_id = k.id
              from former f join known k on k.name = f.now
             where i.case_no = :caseNo and i.desk_id = f.id
            """;

    private final WriteBatch writes;
    private final InboxFeed inbox;

    SucceededDesks(WriteBatch writes, InboxFeed inbox) {
        this.writes = writes;
        this.inbox = inbox;
    }

    @EventListener
    void succeeded(CaseEvent.Succeeded moved) {
        add(DESKS, moved);
        add("""
                update tasklist.draft set desk = regexp_replace(desk, '@' || :from || '$', '@' || :to)
                 where case_no = :caseNo and desk like '%@' || :from
                """, moved);
        inbox.changed(new CaseEvent.Changed(moved.caseNo()));
    }

    private void add(String sql, CaseEvent.Succeeded moved) {
        writes.sql(sql)
                .param("caseNo", moved.caseNo())
                .param("from", moved.from())
                .param("to", moved.to())
                .add();
    }
}
