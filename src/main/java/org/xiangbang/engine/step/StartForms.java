package org.xiangbang.engine.step;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Definitions;

/** Checks the form that starts a case before anything of it is used, so that everything that is wrong is said at once. */
@Component
public class StartForms {
    private final Definitions definitions;
    private final FormCheck forms;

    StartForms(Definitions definitions, FormCheck forms) {
        this.definitions = definitions;
        this.forms = forms;
    }

    /** @throws org.xiangbang.shared.FormRefused with every violation found by the declarations of the newest model */
    public void check(String process, String step, StepForm form) {
        forms.check(definitions.startForm(process, step), form);
    }
}
