package org.xiangbang.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows that say which county departments agreed to a pairing. A department that agreed is not asked again after supplements. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Consents {
    private final JdbcClient db;
    private final Clock clock;

    Consents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void given(String caseNo, String department) {
        db.sql("""
                insert into matching.consent (case_no, department, given_on) values (:caseNo, :department, :today)
                on conflict (case_no, department) do nothing
                """)
                .param("caseNo", caseNo)
                .param("department", department)
                .param("today", LocalDate.now(clock))
                .update();
    }

    List<String> departments(String caseNo) {
        return db.sql("select department from matching.consent where case_no = :caseNo order by department")
                .param("caseNo", caseNo)
                .query(String.class)
                .list();
    }
}
