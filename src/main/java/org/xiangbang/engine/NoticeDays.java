package org.xiangbang.engine;

import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.springframework.context.annotation.Lazy;

/**
 * How long a public notice still has to hang. An unfounded objection interrupts it and does not begin it anew: whole days
 * that it hung since it was posted count; the days of looking into the objection do not (ours, decision 0026).
 */
@ProcessBean("noticeDays")
public class NoticeDays {
    private final TimeLimits limits;
    private final RuntimeService runtime;
    private final HistoryService history;

    NoticeDays(TimeLimits limits, @Lazy RuntimeService runtime, @Lazy HistoryService history) {
        this.limits = limits;
        this.runtime = runtime;
        this.history = history;
    }

    /**
     * As an ISO duration for the timer of the notice.
     *
     * @param posting the step that posted it; what hung before that was another notice
     */
    public String left(String businessKey, String process, String notice, String posting) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        return limits.rest(businessKey, process, notice, hung(instance, notice, posting));
    }

    /** Nothing while the posting is only being completed: then its end is not written yet. */
    private Duration hung(String instance, String notice, String posting) {
        var posted = steps(instance, posting)
                .orderByHistoricActivityInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getEndTime();
        if (posted == null) return Duration.ZERO;
        var millis = steps(instance, notice).finished().startedAfter(posted).list().stream()
                .mapToLong(HistoricActivityInstance::getDurationInMillis)
                .sum();
        return Duration.ofMillis(millis);
    }

    private HistoricActivityInstanceQuery steps(String instance, String step) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(step);
    }
}
