package org.xiangbang.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records, while an act runs, why it is done and what it leads to. */
@Component
public class ActContext {
    private final ThreadLocal<Trail> running = new ThreadLocal<>();

    /**
     * What an act led to: steps it opened, steps it ended without being done, its way through the models, and the called processes
     * that it ended, the innermost first.
     */
    public record Trail(
            ActCause cause,
            List<StepEvent.Offered> offered,
            List<StepEvent.Ended> ended,
            List<PathTaken> way,
            List<CallEnded> calls) {

        private static Trail of(ActCause cause) {
            return new Trail(cause, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Runs the act. An act within another one reports to both. While an application is canceled, cancellation is the only cause
     * that counts.
     */
    public Trail during(ActCause cause, Runnable act) {
        var outer = running.get();
        var whole = outer != null && outer.cause().act().equals(ActCause.CANCEL) ? outer.cause() : cause;
        var trail = Trail.of(whole);
        running.set(trail);
        try {
            act.run();
            return trail;
        } finally {
            if (outer == null) running.remove();
            else {
                running.set(outer);
                outer.offered().addAll(trail.offered());
                outer.ended().addAll(trail.ended());
                outer.way().addAll(trail.way());
                outer.calls().addAll(trail.calls());
            }
        }
    }

    /** Returns the cause; empty when the engine acts by itself because of a timer. */
    public Optional<ActCause> cause() {
        return Optional.ofNullable(running.get()).map(Trail::cause);
    }

    @EventListener
    void on(StepEvent.Offered step) {
        if (running.get() != null) running.get().offered().add(step);
    }

    @EventListener
    void on(StepEvent.Ended step) {
        if (running.get() != null && !step.completed()) running.get().ended().add(step);
    }

    @EventListener
    void on(PathTaken taken) {
        if (running.get() != null) running.get().way().add(taken);
    }

    @EventListener
    void on(CallEnded ended) {
        if (running.get() != null) running.get().calls().add(ended);
    }
}
