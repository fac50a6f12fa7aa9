package org.xiangbang.tasklist.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.web.DueDatePanel;
import org.xiangbang.engine.web.FieldJson;
import org.xiangbang.shared.VisibleText;
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
        List<FieldJson> fields,
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

    /**
     * An outcome and what follows it, as far as the model and the case show beforehand.
     *
     * @param secondFactor true if money leaves with it, so that a second factor is asked for; otherwise null
     */
    record Choice(
            String id,
            String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean secondFactor,
            List<Next> next) {}

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

    /** What is known of a step beside its form. */
    record Known(List<ShownFact> facts, DueDatePanel.Sheet clock, List<Act> acts) {}

    static TaskDetailJson of(TaskView view, TaskJson task, Known known, Sentences sentences, Locale locale) {
        var step = view.definition();
        return new TaskDetailJson(
                task,
                sentences.guidance(step.process(), step.id(), step.form().guidance(), locale),
                String.join(",", step.rules()),
                choices(view, sentences, locale),
                FieldJson.of(step, view.values(), sentences, locale),
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
                        step.releases(c.outcome()) ? Boolean.TRUE : null,
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
}
