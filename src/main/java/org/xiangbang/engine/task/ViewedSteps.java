package org.xiangbang.engine.task;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.WriteBatch;

/** Records who has looked at an open step or claimed it. As long as nobody has, the decision before it can be taken back. */
@Repository
public class ViewedSteps {
    private static final String ADD =
            "insert into engine.step_opened (task_id, login, at) values (:task, :login, :at) on conflict do nothing";

    private final JdbcClient db;
    private final WriteBatch writes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ViewedSteps(JdbcClient db, WriteBatch writes, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.writes = writes;
        this.clock = clock;
        this.events = events;
    }

    /** @param login the person @param at the first time */
    public record Opened(String taskId, String login, Instant at) {}

    public boolean by(String taskId, String login) {
        return db.sql("select exists (select 1 from engine.step_opened where task_id = ? and login = ?)")
                .params(taskId, login)
                .query(Boolean.class)
                .single();
    }

    /** Records that the person has looked at the step, and publishes it once for each person. */
    public void open(String taskId, String login) {
        if (add(taskId, login)) events.publishEvent(new StepEvent.Viewed(taskId, login, clock.instant()));
    }

    /** Finds the first other person who opened one of these steps or was asked for an opinion on it. */
    public Optional<Opened> first(List<String> tasks, String exceptLogin) {
        return db.sql("""
                        select task_id, login, at from engine.step_opened where task_id = any(:tasks) and login <> :except
                        union all
                        select task_id, login, asked_at from engine.opinion_request where task_id = any(:tasks)
                         order by at limit 1
                        """)
                .param("tasks", tasks.toArray(String[]::new))
                .param("except", exceptLogin)
                .query(Opened.class)
                .optional();
    }

    /** A step was claimed by a person or handed to one. This person counts as having opened it, whether or not they looked at it. */
    @EventListener(condition = "#claimed.login() != null")
    void on(StepEvent.Claimed claimed) {
        writes.sql(ADD)
                .param("task", claimed.taskId())
                .param("login", claimed.login())
                .param("at", clock.instant())
                .add();
    }

    private boolean add(String taskId, String login) {
        return db.sql(ADD)
                        .param("task", taskId)
                        .param("login", login)
                        .param("at", clock.instant())
                        .update()
                > 0;
    }
}
