package org.xiangbang.engine.web;

import org.springframework.stereotype.Component;
import org.xiangbang.access.factors.FactorAtHand;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Official;
import org.xiangbang.web.input.CheckedForms;

/** Does steps as {@link HumanStep}; of a body that could be read in part only, everything is told at once. */
@Component
public class CheckedSteps {
    private final HumanStep steps;
    private final CheckedForms forms;
    private final FactorAtHand factors;

    CheckedSteps(HumanStep steps, CheckedForms forms, FactorAtHand factors) {
        this.steps = steps;
        this.forms = forms;
        this.factors = factors;
    }

    /** Does the step, with the second factor that the request brings if the step asks for one. */
    public Completed complete(String taskId, StepForm form, Official by) {
        var factor = factors.of(by);
        return forms.act(() -> steps.complete(taskId, form, by, factor));
    }

    /** Returns what the open step asks for. */
    public StepDefinition definition(String taskId, Official by) {
        return steps.definition(taskId, by);
    }

    public void claim(String taskId, Official by) {
        steps.claim(taskId, by);
    }

    public void release(String taskId, Official by) {
        steps.release(taskId, by);
    }
}
