package org.xiangbang.tasklist.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** What it typed and did not send. */
@Repository
class KeptDrafts implements KeptOfPerson {
    private final JdbcClient db;

    KeptDrafts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String word() {
        return "drafts";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select subject, case_no, step_name, saved_at::text as saved_at, "values"::text as typed
                  from tasklist.draft where login = ? order by saved_at
                """).param(login).query().listOfRows();
    }

    @Override
    public int erase(String login) {
        return db.sql("delete from tasklist.draft where login = ?").param(login).update();
    }
}
