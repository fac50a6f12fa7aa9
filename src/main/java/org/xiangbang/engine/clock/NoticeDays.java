package org.xiangbang.engine.clock;

import org.springframework.context.annotation.Lazy;
import org.xiangbang.engine.model.ProcessBean;

/**
 * Says how long a public notice still has to be on display. An unfounded objection interrupts the notice and does not start it
 * again: whole days on display since it was posted count; the days in which the objection is looked into do not (ours, decision
 * 0026).
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
     * Returns the rest as an ISO duration for the timer of the notice.
     *
     * @param posting the step that posted it; what was on display before that was another notice
     */
    public String left(String businessKey, String process, String notice, String posting) {
        return limits.rest(businessKey, process, notice, clocks.hung(businessKey, process, notice, posting));
    }
}
