package org.xiangbang.engine.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Sentences;

/** The name of an option of a field in the newest model, for pages that show a record instead of a form. */
@Component
public class OptionNames {
    private final Definitions definitions;
    private final Sentences sentences;

    OptionNames(Definitions definitions, Sentences sentences) {
        this.definitions = definitions;
        this.sentences = sentences;
    }

    /** Returns the option's name in the reader's language; the word itself if the model no longer has the option. */
    public String of(String process, String step, String field, String option, Locale locale) {
        if (option == null) return "";
        return options(process, step, field)
                .filter(o -> o.id().equals(option))
                .findFirst()
                .map(o -> sentences.option(process, step, field, option, o.label(), locale))
                .orElse(option);
    }

    public List<String> of(String process, String step, String field, List<String> options, Locale locale) {
        return options.stream().map(o -> of(process, step, field, o, locale)).toList();
    }

    /** Returns all options of a field, for a filter. */
    public List<FormField.Option> all(String process, String step, String field, Locale locale) {
        return options(process, step, field)
                .map(o ->
                        new FormField.Option(o.id(), sentences.option(process, step, field, o.id(), o.label(), locale)))
                .toList();
    }

    /** Returns the words of all options of a field. */
    public List<String> words(String process, String step, String field) {
        return options(process, step, field).map(FieldDefinition.Option::id).toList();
    }

    /** Returns a field's own options and those of its columns. */
    private Stream<FieldDefinition.Option> options(String process, String step, String field) {
        return definitions.startForm(process, step).field(field).stream()
                .flatMap(f ->
                        Stream.concat(f.options().stream(), f.columns().stream().flatMap(c -> c.options().stream())));
    }
}
