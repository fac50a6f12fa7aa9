package org.xiangbang.tasklist.view;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition.OutcomeChoice;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.web.Sentences;

/** Says what a line of a list asks for, in which process, and what the result was; each is null if there is none. */
@Component
public class StepWords {
    private final Definitions definitions;
    private final Sentences sentences;

    StepWords(Definitions definitions, Sentences sentences) {
        this.definitions = definitions;
        this.sentences = sentences;
    }

    /** Returns the step, or the signature or answer that is asked for about it; once it is done, what was done. */
    public String asked(TaskItem item, Locale locale) {
        if (item.step().id() == null) return null;
        var step = sentences.step(
                item.step().process(), item.step().id(), item.step().name(), locale);
        if (item.kind().equals("step")) return step;
        var key =
                item.outcome() == null ? "tasklist.row.kind." + item.kind() : "tasklist.opinion." + item.kind() + ".of";
        return sentences.text(key, locale, step);
    }

    String process(TaskItem item, Locale locale) {
        if (item.step().id() == null) return null;
        return sentences.process(
                item.step().process(),
                definitions.name(item.step().process(), item.step().version()),
                locale);
    }

    /** Returns the label of the outcome in the version of the model that the step had. */
    String outcome(TaskItem item, Locale locale) {
        if (item.outcome() == null) return null;
        var step = definitions.step(
                item.step().process(), item.step().version(), item.step().id());
        var label = step.form().outcomes().stream()
                .filter(choice -> choice.outcome().word().equals(item.outcome()))
                .map(OutcomeChoice::label)
                .findFirst()
                .orElse(null);
        return sentences.outcome(item.step().process(), item.step().id(), item.outcome(), label, locale);
    }
}
