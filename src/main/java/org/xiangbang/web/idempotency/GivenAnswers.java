package org.xiangbang.web.idempotency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the answers to writes under their key, in the write's own transaction. Those of writes that moved money are
 * never deleted, because a repeated write might pay twice; {@link ExpiredAnswers} removes others.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GivenAnswers {
    private final JdbcClient db;

    GivenAnswers(JdbcClient db) {
        this.db = db;
    }

    record Answer(String requestSha256, int status, String contentType, String location, byte[] body) {}

    /** Returns true if the key is new; waits for another request that is working under the same key. */
    boolean claim(String login, String key, String request, String sha256) {
        return db.sql("""
                        insert into web.idempotency (login, key, request, request_sha256) values (?, ?, ?, ?)
                        on conflict (login, key) do nothing
                        """).params(login, key, request, sha256).update() == 1;
    }

    void keep(String login, String key, Answer answer, boolean forever) {
        db.sql("""
                update web.idempotency set status = ?, content_type = ?, location = ?, body = ?, kept_forever = ?
                 where login = ? and key = ?
                """)
                .params(answer.status(), answer.contentType(), answer.location(), answer.body(), forever, login, key)
                .update();
    }

    Answer given(String login, String key) {
        return db.sql("""
                        select request_sha256, status, content_type, location, body
                          from web.idempotency where login = ? and key = ?
                        """).params(login, key).query(Answer.class).single();
    }
}
