package org.xiangbang.engine.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.web.Choices;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Sentences;

/** The names of processes, for every field in which they are chosen. A process is offered with all of its parts or not at all. */
@Component
class ProcessChoices implements Choices {
    private final Definitions definitions;
    private final Sentences sentences;

    ProcessChoices(Definitions definitions, Sentences sentences) {
        this.definitions = definitions;
        this.sentences = sentences;
    }

    @Override
    public String type() {
        return "process";
    }

    @Override
    public List<FormField.Option> all(Locale locale) {
        return known(locale).stream()
                .filter(process -> definitions.whole(process.id()).isEmpty())
                .toList();
    }

    @Override
    public List<FormField.Option> known(Locale locale) {
        return definitions.names().entrySet().stream()
                .map(p -> new FormField.Option(p.getKey(), sentences.process(p.getKey(), p.getValue(), locale)))
                .toList();
    }
}
