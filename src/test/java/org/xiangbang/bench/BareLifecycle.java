package org.xiangbang.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The same life of the same model driven as any application drives the engine: query, claim, complete with the form's values. */
final class BareLifecycle implements Lifecycle {
    private static final List<String> FACTS =
            List.of("report", "townshipReview", "townshipDecision", "countyReview", "countyDecision", "rollOver");

    private final ProcessEngine engine;
    private final String worker;
    private String key;
    private int started;

    BareLifecycle(BareEngine bare, String worker) {
        this.engine = bare.engine();
        this.worker = worker;
    }

    @Override
    public int act() {
        if (key == null) start();
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        if (task == null || LifecycleForms.isNotice(task.getTaskDefinitionKey())) {
            Lifecycle.fire(engine.getRuntimeService(), engine.getManagementService(), key);
            return 0;
        }
        complete(task.getId(), task.getTaskDefinitionKey());
        return 1;
    }

    /** As ours, the facts that conditions look back at begin empty. */
    private void start() {
        var facts = new HashMap<String, Object>();
        FACTS.forEach(fact -> facts.put(fact, ""));
        key = worker + "-" + started++;
        engine.getRuntimeService().startProcessInstanceByKey(LifecycleForms.PROCESS, key, facts);
    }

    private void complete(String task, String step) {
        var values = new HashMap<String, Object>(step.equals("report") ? reported() : LifecycleForms.fields(step));
        values.put(step, LifecycleForms.outcome(step));
        values.put("opinion", "同意");
        engine.getIdentityService().setAuthenticatedUserId(worker);
        engine.getTaskService().claim(task, worker);
        engine.getTaskService().complete(task, values);
        if (step.equals("rollOver")) key = null;
    }

    /** A table of lines is kept as one text. */
    private static Map<String, Object> reported() {
        var values = LifecycleForms.report("600000100201");
        values.replaceAll((field, value) -> value instanceof List<?> lines ? lines.toString() : value);
        return values;
    }
}
