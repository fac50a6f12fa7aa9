package org.xiangbang.matching;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;

/** Puts a successor in the place of an organization that was merged, or of a division that has ended, in a pairing. */
@Repository
class SucceededParties {
    /** Where the successor has a share of its own, the two become one. */
    private static final List<String> STATEMENTS = List.of("""
            update matching.pairing set organization = :to where case_no = :caseNo and organization = :from
            """, """
            update matching.pairing set asked_by = regexp_replace(asked_by, '@' || :from || '$', '@' || :to)
             where case_no = :caseNo and status = 'OPEN' and asked_by like '%@' || :from
            """, """
            with former as (delete from matching.share s using matching.share o
                             where s.case_no = :caseNo and s.organization = :from
                               and o.case_no = s.case_no and o.organization = :to
                            returning s.basis_points)
            update matching.share s set basis_points = s.basis_points + f.basis_points from former f
             where s.case_no = :caseNo and s.organization = :to
            """, """
            update matching.share set organization = :to where case_no = :caseNo and organization = :from
            """);

    private final JdbcClient db;

    SucceededParties(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void succeeded(CaseEvent.Succeeded moved) {
        for (var sql : STATEMENTS) db.sql(sql).paramSource(moved).update();
    }
}
