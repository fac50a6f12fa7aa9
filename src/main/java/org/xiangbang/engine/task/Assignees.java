package org.xiangbang.engine.task;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who has an open step, in one statement. The caller has locked the case. The revision rises, so that the engine refuses what it
 * read before.
 */
@Repository
public class Assignees {
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Assignees(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** @param login null puts the step back to everybody at its desk */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String taskId, String login) {
        var now = clock.instant();
        db.sql(
                        "update public.act_ru_task set assignee_ = :login, last_updated_ = :now, rev_ = rev_ + 1 where id_ = :id")
                .param("login", login)
                .param("now", Timestamp.from(now))
                .param("id", taskId)
                .update();
        events.publishEvent(new StepEvent.Claimed(taskId, login, now));
    }
}
