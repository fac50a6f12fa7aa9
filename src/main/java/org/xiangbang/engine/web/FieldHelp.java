package org.xiangbang.engine.web;

import java.util.Locale;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** What a form says below the name of a field. */
final class FieldHelp {
    private FieldHelp() {}

    /** Returns how to fill the field in, or that there is nothing to choose; null for what the model leaves out. */
    static String of(StepDefinition step, FieldDefinition field, Sentences sentences, Locale locale) {
        if (field.offersNothing()) return nothing(step, field, sentences, locale);
        var help = sentences.help(step.process(), step.id(), field.id(), field.help(), locale);
        return VisibleText.isEmpty(help) ? null : help;
    }

    private static String nothing(StepDefinition step, FieldDefinition field, Sentences sentences, Locale locale) {
        var key = "field.%s.%s.%s.nothing".formatted(step.process(), step.id(), field.id());
        return sentences.textOr(key, sentences.text("engine.form.nothing", locale), locale);
    }
}
