package org.xiangbang.matching;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scores of a comparative selection, as its minutes give them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Scores {
    private final JdbcClient db;

    Scores(JdbcClient db) {
        this.db = db;
    }

    /** @param project case number of a project that claims the same need; @param score 0 to 100 */
    record Score(String project, long score, String reason) {}

    void keep(String caseNo, List<Score> scores) {
        for (var score : scores)
            db.sql("""
                    insert into matching.score (case_no, project, score, reason)
                    values (:caseNo, :project, :score, :reason)
                    """)
                    .param("caseNo", caseNo)
                    .param("project", score.project())
                    .param("score", score.score())
                    .param("reason", score.reason())
                    .update();
    }
}
