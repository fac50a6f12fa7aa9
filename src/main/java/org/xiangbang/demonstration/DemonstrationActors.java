package org.xiangbang.demonstration;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.StepEvent;

/** Acts for the made-up officials: does a step that was just offered, as the person whose login is the desk's id. */
@Component
@OnlyInDemonstration
class DemonstrationActors {
    private final HumanStep steps;
    private final Accounts accounts;
    private final ThreadLocal<Map<String, StepEvent.Offered>> offered = new ThreadLocal<>();

    DemonstrationActors(HumanStep steps, Accounts accounts) {
        this.steps = steps;
        this.accounts = accounts;
    }

    /** Starts to record the steps that are offered in this thread. */
    void enter() {
        offered.set(new HashMap<>());
    }

    void leave() {
        offered.remove();
    }

    @EventListener
    void remember(StepEvent.Offered step) {
        if (offered.get() != null) offered.get().put(step.caseNo() + " " + step.step(), step);
    }

    boolean waits(String caseNo, String step) {
        return offered.get().containsKey(caseNo + " " + step);
    }

    /** @throws IllegalStateException if the case does not wait at that step */
    Completed approve(String caseNo, String step, Map<String, Object> fields) {
        var task = offered.get().remove(caseNo + " " + step);
        if (task == null) throw new IllegalStateException(caseNo + " does not wait at " + step);
        var official = accounts.official(task.desk().id()).orElseThrow();
        return steps.complete(task.taskId(), StepForm.approve(fields), official);
    }
}
