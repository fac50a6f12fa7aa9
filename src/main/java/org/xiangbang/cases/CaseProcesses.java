package org.xiangbang.cases;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which processes have come to a human step in a case, so far. */
@Repository
class CaseProcesses {
    private final JdbcClient db;

    CaseProcesses(JdbcClient db) {
        this.db = db;
    }

    Set<String> of(String caseNo) {
        return db.sql("select distinct process from engine.public_case_process where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .set();
    }
}
