package org.xiangbang.engine.step;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Checks the form that starts a case before anything of it is used, so that everything that is wrong is said at once. */
@Component
public class StartForms {
    private final Definitions definitions;
    private final FormCheck forms;
    private final StepWorkRegistry works;

    StartForms(Definitions definitions, FormCheck forms, StepWorkRegistry works) {
        this.definitions = definitions;
        this.forms = forms;
        this.works = works;
    }

    /** Returns the form that starts a case by the newest model, with what can be chosen now. */
    public StepDefinition shown(String process, String step) {
        var form = definitions.startForm(process, step).filing();
        return works.of(process, step)
                .map(work -> form.offering(work.offered()))
                .orElse(form);
    }

    /**
     * Checks the form by the newest model, and makes the case that it opens; nothing is stored.
     *
     * @param opens makes the case from the form
     * @throws FormRefused with everything that is wrong, also by what {@code opens} and the step's rules refuse
     */
    public CaseFile check(
            String process, String step, StepForm form, Official by, Function<StepInput, CaseFile> opens) {
        var definition = definitions.startForm(process, step);
        try {
            return forms.check(definition, form, by, opens);
        } catch (FormRefused refused) {
            throw refused.of(definition.asked());
        }
    }
}
