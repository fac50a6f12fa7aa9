package org.xiangbang.engine.step;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Official;

/** Does the first human step of a case in the act that starts it. */
@Component
public class FirstStep {
    private final ThreadLocal<List<StepEvent.Offered>> heard = new ThreadLocal<>();
    private final ObjectProvider<HumanStep> gate;

    FirstStep(ObjectProvider<HumanStep> gate) {
        this.gate = gate;
    }

    public Completed complete(String caseNo, String step, StepForm form, Official by, Runnable start) {
        heard.set(new ArrayList<>());
        StepEvent.Offered offered;
        try {
            start.run();
            offered = heard.get().stream().findFirst().orElse(null);
        } finally {
            heard.remove();
        }
        if (offered == null || !offered.step().equals(step))
            throw new IllegalStateException(caseNo + " does not begin with " + step);
        return gate.getObject().complete(offered.taskId(), form, by);
    }

    @EventListener
    void on(StepEvent.Offered offered) {
        if (heard.get() != null) heard.get().add(offered);
    }
}
