package org.xiangbang.organizations.change;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;

/** Puts the successor of a division that has ended in its place in the row of an organization that offers its help there. */
@Repository
class SucceededPlaces {
    private final JdbcClient db;

    SucceededPlaces(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void succeeded(CaseEvent.Succeeded moved) {
        db.sql("""
                update organizations.organization o set region = :to
                 where o.number = :caseNo and o.region = :from
                   and exists (select 1 from cases.public_case c where c.case_no = o.number and c.closed_at is null)
                """).paramSource(moved).update();
    }
}
