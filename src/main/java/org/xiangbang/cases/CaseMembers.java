package org.xiangbang.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organizations that take part in a case beside the lead organization. A member may see the case. */
@Repository
public class CaseMembers {
    private final JdbcClient db;

    CaseMembers(JdbcClient db) {
        this.db = db;
    }

    /** Replaces the members by these organizations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(String caseNo, Collection<String> organizations) {
        db.sql("delete from cases.case_member where case_no = ?").param(caseNo).update();
        for (var organization : organizations)
            db.sql("insert into cases.case_member (case_no, organization) values (?, ?) on conflict do nothing")
                    .params(caseNo, organization)
                    .update();
    }

    List<String> of(String caseNo) {
        return db.sql("select organization from cases.case_member where case_no = ? order by 1")
                .param(caseNo)
                .query(String.class)
                .list();
    }
}
