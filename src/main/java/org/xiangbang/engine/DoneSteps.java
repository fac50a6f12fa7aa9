package org.xiangbang.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** Who finished which human step, so that the second of two people can be told. */
@Repository
class DoneSteps {
    private final JdbcClient db;
    private final Clock clock;

    DoneSteps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(OpenTask task, Official by, Outcome outcome) {
        db.sql("""
                        insert into engine.step_done (task_id, case_no, process, step, desk, login, name, outcome, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        task.taskId(),
                        task.caseNo(),
                        task.process(),
                        task.step(),
                        task.desk().id(),
                        by.login(),
                        by.name(),
                        outcome.word(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Done> find(String taskId) {
        return db.sql("select name, login, desk, case_no, process, at from engine.step_done where task_id = ?")
                .param(taskId)
                .query((row, n) -> new Done(
                        row.getString("name"),
                        row.getString("login"),
                        Desk.parse(row.getString("desk")),
                        row.getString("case_no"),
                        row.getString("process"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** A finished step: by whom, for which desk, when. */
    record Done(String name, String login, Desk desk, String caseNo, String process, Instant at) {}
}
