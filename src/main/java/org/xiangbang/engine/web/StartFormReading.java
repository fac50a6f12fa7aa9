package org.xiangbang.engine.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.step.StartForms;
import org.xiangbang.web.Sentences;

/** Reads the form that starts a case for the interface, by the newest model. */
@Component
public class StartFormReading {
    private final StartForms forms;
    private final Sentences sentences;

    StartFormReading(StartForms forms, Sentences sentences) {
        this.forms = forms;
        this.sentences = sentences;
    }

    /** @param values what is known of the fields beforehand, by their ids */
    public FormJson of(String process, String step, Map<String, Object> values, Locale locale) {
        var form = forms.shown(process, step);
        return new FormJson(
                process,
                step,
                sentences.step(process, step, form.name(), locale),
                sentences.guidance(process, step, form.form().guidance(), locale),
                form.rules(),
                FieldJson.of(form, values, sentences, locale));
    }
}
