package org.xiangbang.bench;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/** Cases of one worker, one after the other from the report to the end. */
interface Lifecycle {

    /** The next act of the case: a human step is taken and done, or a timer fires. @return human steps done, 0 or 1 */
    int act();

    /** Fires the one timer of the case, in whichever of its processes it waits. */
    static void fire(RuntimeService runtime, ManagementService management, String key) {
        var jobs = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(i -> management.createJobQuery().processInstanceId(i.getId()).timers().list().stream())
                .toList();
        if (jobs.size() != 1) throw new IllegalStateException(jobs.size() + " timers of " + key);
        management.executeJob(jobs.get(0).getId());
    }
}
