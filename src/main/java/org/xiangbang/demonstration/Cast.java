package org.xiangbang.demonstration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.Completed;
import org.xiangbang.engine.HumanStep;
import org.xiangbang.engine.StepForm;
import org.xiangbang.engine.StepOffered;

/** Plays the made-up officials: does a step that was just offered, as the person who signs in with the desk's id. */
@Component
@OnlyInDemonstration
class Cast {
    private final HumanStep steps;
    private final Accounts accounts;
    private volatile Map<String, StepOffered> offered;

    Cast(HumanStep steps, Accounts accounts) {
        this.steps = steps;
        this.accounts = accounts;
    }

    /** Remembers what is offered from now on, by the job executor too, which may fire a timer first. */
    void enter() {
        offered = new ConcurrentHashMap<>();
    }

    void leave() {
        offered = null;
    }

    @TransactionalEventListener
    void remember(StepOffered step) {
        var heard = offered;
        if (heard != null) heard.put(step.caseNo() + " " + step.step(), step);
    }

    boolean waits(String caseNo, String step) {
        return offered.containsKey(caseNo + " " + step);
    }

    /** @throws IllegalStateException if the case does not wait there */
    Completed approve(String caseNo, String step, Map<String, Object> fields) {
        var task = offered.remove(caseNo + " " + step);
        if (task == null) throw new IllegalStateException(caseNo + " does not wait at " + step);
        var official = accounts.official(task.desk().id()).orElseThrow();
        return steps.complete(task.taskId(), StepForm.approve(fields), official);
    }
}
