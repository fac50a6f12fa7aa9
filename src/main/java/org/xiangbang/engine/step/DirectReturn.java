package org.xiangbang.engine.step;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.PathTaken;
import org.xiangbang.engine.task.Tokens;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;

/**
 * The direct return (办后直接送回): a step to which a case was returned sends it straight back to the person who returned it, past the
 * steps in between.
 */
@Repository
public class DirectReturn {
    private final JdbcClient db;
    private final Clock clock;
    private final RuntimeService runtime;
    private final ModelPaths ways;
    private final ActContext trail;
    private final ApplicationEventPublisher events;

    DirectReturn(
            JdbcClient db,
            Clock clock,
            RuntimeService runtime,
            ModelPaths ways,
            ActContext trail,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.runtime = runtime;
        this.ways = ways;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @param step the step to which the case comes back
     * @param restore the activities that start again there
     * @param after the task of an earlier order that is valid again afterwards; null if there is none
     * @param name the name of the person who returned it
     */
    public record Order(String taskId, String step, List<String> restore, String after, String name) {}

    public void order(String taskId, String instance, Order order, Official by) {
        db.sql("""
                insert into engine.direct_return (task_id, instance, step, restore, after, name, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        taskId,
                        instance,
                        order.step(),
                        order.restore().toArray(String[]::new),
                        order.after(),
                        by.name(),
                        clock.instant())
                .update();
    }

    public Optional<Order> of(OpenTask task) {
        return task.particulars().straight() ? find(task.taskId()) : Optional.empty();
    }

    private Optional<Order> find(String taskId) {
        return db.sql("""
                select task_id, step, restore, after, name from engine.direct_return
                 where task_id = ? and done_at is null
                """).param(taskId).query(Order.class).optional();
    }

    /** Ends the task and starts the activities again from which the case was returned. */
    ActContext.Trail go(Order order, EnteredStep entered, String routing) {
        var task = entered.task();
        runtime.setVariable(task.instance(), task.step(), routing);
        var led = trail.during(new ActCause(ActCause.STRAIGHT_BACK, task.step(), entered.by()), () -> {
            events.publishEvent(act(order, task));
            restore(order, task);
            events.publishEvent(path(order, task));
        });
        db.sql("update engine.direct_return set done_at = ? where task_id = ?")
                .params(clock.instant(), order.taskId())
                .update();
        if (order.after() != null)
            led.offered().stream()
                    .filter(o -> o.step().equals(order.step()))
                    .findFirst()
                    .ifPresent(o -> reopen(order.after(), o.taskId()));
        return led;
    }

    private static OfficialAct act(Order order, OpenTask task) {
        return new OfficialAct(
                task.caseNo(),
                null,
                null,
                ActCause.STRAIGHT_BACK,
                task.process(),
                order.step(),
                null,
                null,
                Map.of("returnedBy", order.name()),
                List.of(),
                null);
    }

    private PathTaken path(Order order, OpenTask task) {
        return new PathTaken(
                task.caseNo(),
                task.businessKey(),
                task.process(),
                task.version(),
                order.step(),
                PathTaken.Kind.STRAIGHT_BACK,
                clock.instant());
    }

    private void restore(Order order, OpenTask task) {
        var tokens = new Tokens(runtime.getActivityInstance(task.instance()));
        var way = tokens.way(task.executionId()).orElseThrow();
        var change = runtime.createProcessInstanceModification(task.instance());
        for (var activity : order.restore()) {
            var scope = ways.scopes(task.definitionId(), activity).stream()
                    .flatMap(s -> way.stream().filter(i -> i.getActivityId().equals(s)))
                    .findFirst();
            if (scope.isPresent() && tokens.count(scope.get().getActivityId()) > 1)
                change.startBeforeActivity(activity, scope.get().getId());
            else change.startBeforeActivity(activity);
        }
        change.cancelActivityInstance(
                tokens.of(task.executionId()).orElseThrow().getId());
        change.execute();
    }

    /** Moves the order to another task: its step was taken back, or the case came back to it. */
    public void reopen(String taskId, String again) {
        db.sql("update engine.direct_return set task_id = ?, done_at = null where task_id = ?")
                .params(again, taskId)
                .update();
    }
}
