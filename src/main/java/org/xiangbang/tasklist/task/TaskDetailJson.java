package org.xiangbang.tasklist.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.web.DueDatePanel;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.tasklist.facts.ShownFact;
import org.xiangbang.tasklist.view.TaskJson;
import org.xiangbang.web.Sentences;

/**
 * What waits for a person, in the interface: the line of the list and what it asks for. A signature or an answer is asked for
 * about a step, and shows the guidance and the rules of that step.
 *
 * @param rule the rows of the rules handbook, separated by commas
 * @param documents the ids that the records already contain for the step's document fields
 * @param outcomes the outcomes of a step; for a signature what can be signed; none for an answer
 * @param facts what the records say of the things on which the step decides, as its model names them
 * @param clock how the due date is calculated; null for a step that was open before clocks were introduced
 * @param asked who asks whom for what; only for a signature or an answer
 * @param acts what the reader can post now, each with its address
 */
record TaskDetailJson(
        @JsonUnwrapped TaskJson task,
        String guidance,
        String rule,
        List<Choice> outcomes,
        List<Field> fields,
        List<String> documents,
        List<ShownFact> facts,
        DueDatePanel.Sheet clock,
        @JsonInclude(JsonInclude.Include.NON_NULL) AssignmentJson.Asked asked,
        List<Act> acts) {

    /** @param href the address for its POST */
    record Act(String name, String href) {
        static Act on(String id, String name) {
            return new Act(name, "/api/v1/tasks/" + id + "/" + name);
        }
    }

    record Named(String id, String name) {}

    /** An outcome and what follows it, as far as the model and the case show beforehand. */
    record Choice(String id, String name, List<Next> next) {}

    /** @param kind step, wait or end; {@code sure} is false when a decision table or a check on the way decides */
    record Next(String process, String step, String name, String desk, String kind, boolean sure) {
        static Next of(NextStep next, Sentences sentences, Locale locale) {
            return new Next(
                    next.process(),
                    next.step(),
                    sentences.step(next.process(), next.step(), next.stepName(), locale),
                    VisibleText.isEmpty(next.desk()) ? null : next.desk(),
                    next.kind().name().toLowerCase(Locale.ROOT),
                    next.sure());
        }
    }

    /**
     * @param requiredWith the outcome with which alone it is required; null for other fields
     * @param past true for a date that may not be later than today
     * @param min inclusive, like {@code max}; yuan for money, rows for a table
     */
    record Field(
            String id,
            String name,
            String type,
            boolean required,
            String requiredWith,
            boolean past,
            BigDecimal min,
            BigDecimal max,
            List<Named> options,
            List<Column> columns,
            Object value) {}

    record Column(String id, String name, String type, boolean required, List<Named> options) {}

    /** What is known of a step beside its form. */
    record Known(List<ShownFact> facts, DueDatePanel.Sheet clock, List<Act> acts) {}

    static TaskDetailJson of(TaskView view, TaskJson task, Known known, Sentences sentences, Locale locale) {
        var step = view.definition();
        return new TaskDetailJson(
                task,
                sentences.guidance(step.process(), step.id(), step.form().guidance(), locale),
                String.join(",", step.rules()),
                choices(view, sentences, locale),
                step.form().fields().stream()
                        .map(f -> field(step, f, view.values().get(f.id()), sentences, locale))
                        .toList(),
                documents(view),
                known.facts(),
                known.clock(),
                null,
                known.acts());
    }

    private static List<Choice> choices(TaskView view, Sentences sentences, Locale locale) {
        var step = view.definition();
        return step.form().outcomes().stream()
                .map(c -> new Choice(
                        c.outcome().word(),
                        sentences.outcome(step.process(), step.id(), c.outcome().word(), c.label(), locale),
                        view.next().getOrDefault(c.outcome(), List.of()).stream()
                                .map(n -> Next.of(n, sentences, locale))
                                .toList()))
                .toList();
    }

    private static List<String> documents(TaskView view) {
        return view.definition().form().fields().stream()
                .filter(f -> f.type().equals("document"))
                .map(f -> view.values().get(f.id()))
                .filter(List.class::isInstance)
                .flatMap(ids -> ((List<?>) ids).stream())
                .map(String::valueOf)
                .toList();
    }

    private static Field field(
            StepDefinition step, FieldDefinition field, Object value, Sentences sentences, Locale locale) {
        return new Field(
                field.id(),
                sentences.field(step.process(), step.id(), field.id(), field.label(), locale),
                field.type(),
                field.required(),
                field.bounds().neededWith().isEmpty() ? null : field.bounds().neededWith(),
                field.bounds().past(),
                field.columns().isEmpty()
                        ? field.bounds().min()
                        : BigDecimal.valueOf(field.bounds().minRows()),
                field.bounds().max(),
                options(step, field.id(), field.options(), sentences, locale),
                field.columns().stream()
                        .map(c -> new Column(
                                c.id(),
                                sentences.column(field.id(), c.id(), locale),
                                c.type(),
                                c.required(),
                                options(step, field.id(), c.options(), sentences, locale)))
                        .toList(),
                value == null ? field.defaultValue() : value);
    }

    private static List<Named> options(
            StepDefinition step,
            String field,
            List<FieldDefinition.Option> options,
            Sentences sentences,
            Locale locale) {
        return options.stream()
                .map(o -> new Named(
                        o.id(), sentences.option(step.process(), step.id(), field, o.id(), o.label(), locale)))
                .toList();
    }
}
