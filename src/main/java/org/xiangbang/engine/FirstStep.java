package org.xiangbang.engine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;

/** Does the first human step of a case in the act that starts it. */
@Component
class FirstStep {
    private final ThreadLocal<StepOffered> first = new ThreadLocal<>();
    private final ObjectProvider<HumanStep> gate;

    FirstStep(ObjectProvider<HumanStep> gate) {
        this.gate = gate;
    }

    Completed complete(String caseNo, String step, StepForm form, Official by, Runnable start) {
        try {
            start.run();
            var offered = first.get();
            if (offered == null || !offered.step().equals(step))
                throw new IllegalStateException(caseNo + " does not begin with " + step);
            return gate.getObject().complete(offered.taskId(), form, by);
        } finally {
            first.remove();
        }
    }

    @EventListener
    void on(StepOffered offered) {
        if (first.get() == null) first.set(offered);
    }
}
