package org.xiangbang.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
    private final LastWrites writes;
    private final Clock clock;

    DoneSteps(JdbcClient db, LastWrites writes, Clock clock) {
        this.db = db;
        this.writes = writes;
        this.clock = clock;
    }

    void add(OpenTask task, Official by, Outcome outcome) {
        writes.add(
                """
                insert into engine.step_done (task_id, case_no, process, step, desk, login, name, outcome, at)
                values (:task, :caseNo, :process, :step, :desk, :login, :name, :outcome, :at)
                """,
                Map.of(
                        "task", task.taskId(),
                        "caseNo", task.caseNo(),
                        "process", task.process(),
                        "step", task.step(),
                        "desk", task.desk().id(),
                        "login", by.login(),
                        "name", by.name(),
                        "outcome", outcome.word(),
                        "at", Timestamp.from(clock.instant())));
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
