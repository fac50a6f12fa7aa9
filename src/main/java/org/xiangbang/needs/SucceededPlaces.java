package org.xiangbang.needs;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.CaseFiles;

/** Puts the successor of a division that has ended in its place in what is kept of a need. */
@Repository
class SucceededPlaces {
    private final JdbcClient db;
    private final CaseFiles cases;

    SucceededPlaces(JdbcClient db, CaseFiles cases) {
        this.db = db;
        this.cases = cases;
    }

    /** A department that scores again replaces its own score, so the score stands at the desk that it is asked at now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void succeeded(CaseEvent.Succeeded moved) {
        if (cases.find(moved.caseNo()).closedAt() != null) return;
        db.sql("update needs.need set region = :to where case_no = :caseNo and region = :from")
                .paramSource(moved)
                .update();
        db.sql("""
                update needs.department_score s set desk = regexp_replace(s.desk, '@' || :from || '$', '@' || :to)
                 where s.case_no = :caseNo and s.desk like '%@' || :from
                   and not exists (select 1 from needs.department_score o
                                    where o.case_no = s.case_no and o.desk = regexp_replace(s.desk, '@' || :from || '$', '@' || :to))
                """).paramSource(moved).update();
    }
}
