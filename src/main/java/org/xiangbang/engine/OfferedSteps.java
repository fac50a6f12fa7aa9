package org.xiangbang.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens, for the length of one act, to the human steps that it opens. */
@Component
class OfferedSteps {
    private final ThreadLocal<List<NextStep>> heard = new ThreadLocal<>();
    private final CaseFiles cases;

    OfferedSteps(CaseFiles cases) {
        this.cases = cases;
    }

    /** Runs the act and says what it led to. */
    Completed during(String caseNo, Runnable act) {
        var outer = heard.get();
        heard.set(new ArrayList<>());
        try {
            act.run();
            return new Completed(caseNo, cases.find(caseNo).status(), List.copyOf(heard.get()));
        } finally {
            if (outer == null) heard.remove();
            else heard.set(outer);
        }
    }

    @EventListener
    void on(StepOffered step) {
        if (heard.get() != null)
            heard.get()
                    .add(new NextStep(
                            step.process(),
                            step.step(),
                            step.stepName(),
                            step.desk().id()));
    }
}
