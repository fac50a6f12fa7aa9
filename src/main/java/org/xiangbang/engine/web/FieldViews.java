package org.xiangbang.engine.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Sentences;

/** Turns a declared field into the field that a page shows, with its name in the reader's language. */
@Component
class FieldViews {
    private final Sentences sentences;
    private final OfficialClock clock;

    FieldViews(Sentences sentences, OfficialClock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Returns every field of the form; {@code said} is as in {@link #view}. */
    List<FormField> views(StepDefinition step, StepForm form, Map<String, List<String>> said, Locale locale) {
        return step.form().fields().stream()
                .map(field -> view(step, field, form.fields().get(field.id()), said, locale))
                .toList();
    }

    /** @param said what is wrong, by field id; a cell of a table is {@code budget[2].amount} */
    FormField view(
            StepDefinition step, FieldDefinition field, Object value, Map<String, List<String>> said, Locale locale) {
        return new FormField(
                field.id(),
                label(step, field, locale),
                field.type(),
                field.required(),
                neededFor(step, field.bounds().neededWith(), locale),
                limits(field, clock.today()),
                blank(sentences.unit(step.process(), step.id(), field.id(), field.unit(), "", locale)),
                FieldHelp.of(step, field, sentences, locale),
                field.options().stream()
                        .map(o -> option(step, field.id(), o, locale))
                        .toList(),
                field.columns().stream()
                        .map(c -> column(step, field.id(), c, locale))
                        .toList(),
                value == null ? field.defaultValue() : value,
                said);
    }

    private FormField.Needed neededFor(StepDefinition step, String outcome, Locale locale) {
        return step.form().outcomes().stream()
                .filter(choice -> choice.outcome().word().equals(outcome))
                .map(choice -> sentences.outcome(step.process(), step.id(), outcome, choice.label(), locale))
                .map(label -> new FormField.Needed(outcome, label))
                .findFirst()
                .orElse(null);
    }

    private static FormField.Limits limits(FieldDefinition field, LocalDate today) {
        var bounds = field.bounds();
        if (field.type().equals("table")) return new FormField.Limits(String.valueOf(bounds.minRows()), null, null);
        var max = bounds.max() == null ? null : bounds.max().toPlainString();
        return new FormField.Limits(
                bounds.min() == null ? null : bounds.min().toPlainString(),
                bounds.past() ? today.toString() : max,
                bounds.maxLength());
    }

    /** Returns an empty text for what the model leaves out. */
    private static String blank(String text) {
        return VisibleText.isEmpty(text) ? null : text;
    }

    /** Returns the field of the opinion, which is shown like any text. It says which outcomes of the step need one. */
    FormField opinion(StepDefinition step, String typed, Map<String, List<String>> said, Locale locale) {
        var outcomes = step.form().outcomes();
        var needed = outcomes.stream().filter(c -> c.outcome().needsOpinion()).toList();
        var labels = needed.stream()
                .map(c ->
                        sentences.outcome(step.process(), step.id(), c.outcome().word(), c.label(), locale))
                .map(label -> sentences.text("engine.form.opinion.quoted", locale, label))
                .collect(Collectors.joining(sentences.text("web.join", locale)));
        var always = !needed.isEmpty() && needed.size() == outcomes.size();
        String help = null;
        if (!needed.isEmpty())
            help = always
                    ? sentences.text("engine.form.opinion.always", locale)
                    : sentences.text("engine.form.opinion.help", locale, labels);
        return common("opinion", "text", always, typed, help, said, locale);
    }

    /** Returns the field of the documents that go with the opinion, which is shown like any document field. */
    FormField documents(List<String> ids, Map<String, List<String>> said, Locale locale) {
        var help = sentences.text("engine.form.documents.help", locale);
        return common("documents", "document", false, ids, help, said, locale);
    }

    private FormField common(
            String id,
            String type,
            boolean required,
            Object value,
            String help,
            Map<String, List<String>> said,
            Locale locale) {
        var label = sentences.text("engine.form." + id, locale);
        return new FormField(
                id, label, type, required, null, FormField.Limits.NONE, null, help, List.of(), List.of(), value, said);
    }

    private String label(StepDefinition step, FieldDefinition field, Locale locale) {
        return sentences.field(step.process(), step.id(), field.id(), field.label(), locale);
    }

    private FormField.Column column(StepDefinition step, String table, FieldDefinition.Column column, Locale locale) {
        return new FormField.Column(
                column.id(),
                sentences.column(table, column.id(), locale),
                column.type(),
                column.required(),
                column.options().stream()
                        .map(o -> option(step, table, o, locale))
                        .toList());
    }

    private FormField.Option option(StepDefinition step, String field, FieldDefinition.Option option, Locale locale) {
        return new FormField.Option(
                option.id(), sentences.option(step.process(), step.id(), field, option.id(), option.label(), locale));
    }
}
