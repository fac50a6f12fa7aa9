package org.xiangbang.engine.clock;

import org.springframework.context.annotation.Lazy;
import org.xiangbang.engine.model.ProcessBean;

/**
 * How long a public notice still has to hang. An unfounded objection interrupts it and does not begin it anew: whole days
 * that it hung since it was posted count; the days of looking into the objection do not (ours, decision 0026).
 */
@ProcessBean("noticeDays")
public class NoticeDays {
    private final SlaTerms limits;
    private final StepClocks clocks;

    NoticeDays(SlaTerms limits, @Lazy StepClocks clocks) {
        this.limits = limits;
        this.clocks = clocks;
    }

    /**
     * As an ISO duration for the timer of the notice.
     *
     * @param posting the step that posted it; what hung before that was another notice
     */
    public String left(String businessKey, String process, String notice, String posting) {
        return limits.rest(businessKey, process, notice, clocks.hung(businessKey, process, notice, posting));
    }
}
