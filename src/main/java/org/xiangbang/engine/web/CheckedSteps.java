package org.xiangbang.engine.web;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Official;
import org.xiangbang.web.input.CheckedForms;

/** Does steps as {@link HumanStep}; of a body that could be read in part only, everything is told at once. */
@Component
public class CheckedSteps {
    private final HumanStep steps;
    private final CheckedForms forms;

    CheckedSteps(HumanStep steps, CheckedForms forms) {
        this.steps = steps;
        this.forms = forms;
    }

    public Completed complete(String taskId, StepForm form, Official by) {
        return forms.act(() -> steps.complete(taskId, form, by));
    }

    public void claim(String taskId, Official by) {
        steps.claim(taskId, by);
    }

    public void release(String taskId, Official by) {
        steps.release(taskId, by);
    }
}
