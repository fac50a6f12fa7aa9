package org.xiangbang.projects.lifecycle;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;

/**
 * Puts a successor in the place of a division that has ended or an organization that was merged: as the project's organization, and
 * its desks in rounds of approval that are not decided and agreements that are not filed. Who has signed already has signed for the former desk.
 */
@Repository
class SucceededDesks {
    /** Where the successor's desk is asked already, the former one is not asked beside it. */
    private static final List<String> STATEMENTS = List.of("""
            delete from projects.approval_department d using projects.approval a
             where a.case_no = d.case_no and a.round = d.round and a.outcome is null and d.outcome is null
               and d.case_no = :caseNo and d.desk like '%@' || :from
               and exists (select 1 from projects.approval_department o where o.case_no = d.case_no and o.round = d.round
                              and o.desk = regexp_replace(d.desk, '@' || :from || '$', '@' || :to))
            """, """
            update projects.approval_department d set desk = regexp_replace(d.desk, '@' || :from || '$', '@' || :to)
              from projects.approval a
             where a.case_no = d.case_no and a.round = d.round and a.outcome is null
               and d.case_no = :caseNo and d.desk like '%@' || :from
               and not exists (select 1 from projects.approval_department o where o.case_no = d.case_no and o.round = d.round
                                  and o.desk = regexp_replace(d.desk, '@' || :from || '$', '@' || :to))
            """, """
            update projects.approval set desk = regexp_replace(desk, '@' || :from || '$', '@' || :to)
             where case_no = :caseNo and outcome is null and desk like '%@' || :from
            """, """
            delete from projects.agreement_party p using projects.agreement a
             where a.case_no = p.case_no and a.version = p.version and a.status = 'draft' and p.signed_at is null
               and p.case_no = :caseNo and p.desk like '%@' || :from
               and exists (select 1 from projects.agreement_party o where o.case_no = p.case_no and o.version = p.version
                              and o.desk = regexp_replace(p.desk, '@' || :from || '$', '@' || :to))
            """, """
            update projects.agreement_party p set desk = regexp_replace(p.desk, '@' || :from || '$', '@' || :to)
              from projects.agreement a
             where a.case_no = p.case_no and a.version = p.version and a.status = 'draft' and p.signed_at is null
               and p.case_no = :caseNo and p.desk like '%@' || :from
            """, """
            update projects.project set organization = :to where case_no = :caseNo and organization = :from
            """);

    private final JdbcClient db;

    SucceededDesks(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void succeeded(CaseEvent.Succeeded moved) {
        for (var sql : STATEMENTS) db.sql(sql).paramSource(moved).update();
    }
}
