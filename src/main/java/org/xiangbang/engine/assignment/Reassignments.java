package org.xiangbang.engine.assignment;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/** The rows that say who handed which open step to whom. */
@Repository
class Reassignments {
    private final JdbcClient db;

    Reassignments(JdbcClient db) {
        this.db = db;
    }

    void add(String taskId, Official from, String to, String reason, Instant at) {
        db.sql("""
                insert into engine.reassignment (task_id, from_login, from_name, to_login, reason, at) values (?, ?, ?, ?, ?, ?)
                """).params(taskId, from.login(), from.name(), to, reason, at).update();
    }

    /** Finds the last transfer of the step, if it was handed to that person. */
    Optional<Transfer> latest(String taskId, String holder) {
        return db.sql("""
                select from_name as "from", to_login as "to", reason, at from engine.reassignment where task_id = ? order by at desc limit 1
                """).param(taskId).query(Transfer.class).optional().filter(t -> t.to().equals(holder));
    }
}
