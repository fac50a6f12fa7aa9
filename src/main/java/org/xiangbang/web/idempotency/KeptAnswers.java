package org.xiangbang.web.idempotency;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** Which writes it sent under a key, and forms that it sent. Answers of writes that moved money stay (ruling 0297). */
@Repository
class KeptAnswers implements KeptOfPerson {
    private final JdbcClient db;

    KeptAnswers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String word() {
        return "answers";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql(
                        "select key, request, status, at::text as at, kept_forever from web.idempotency where login = ? order by at")
                .param(login)
                .query()
                .listOfRows();
    }

    @Override
    public int count(String login) {
        return db.sql("select count(*) from web.idempotency where login = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }

    @Override
    public String stays() {
        return "ours, decision 0297";
    }

    @Override
    public int erase(String login) {
        return db.sql("delete from web.idempotency where login = ? and not kept_forever")
                        .param(login)
                        .update()
                + db.sql("delete from web.done_act where login = ?")
                        .param(login)
                        .update();
    }
}
