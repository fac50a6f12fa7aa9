package org.xiangbang.engine.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Countersigning;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FormField;
import org.xiangbang.web.Sentences;

/**
 * The form of any declared step in the browser: reading it and showing it, on the task page and on the pages that start a case.
 *
 * <pre>{@code
 * var form = stepForms.read(step, posted);
 * try { … } catch (FormRefused refused) { model.addAttribute("step", stepForms.again(step, form, refused.violations(), locale)); }
 * }</pre>
 */
@Component
public class StepForms {
    private final Sentences sentences;
    private final FieldViews fields;
    private final DeskNames desks;
    private final ButtonText buttons;
    private final ObjectProvider<FormDrafts> drafts;

    StepForms(
            Sentences sentences,
            FieldViews fields,
            DeskNames desks,
            ButtonText buttons,
            ObjectProvider<FormDrafts> drafts) {
        this.sentences = sentences;
        this.fields = fields;
        this.desks = desks;
        this.buttons = buttons;
        this.drafts = drafts;
    }

    /** Reads what was posted without checking it; rows of a table come as {@code budget[0].amount}. */
    public StepForm read(StepDefinition step, MultiValueMap<String, String> posted) {
        return PostedForm.read(step, posted);
    }

    /** Shows the form that starts a case for the first time, filled from the records or with the reader's draft. */
    public StepPage first(StepDefinition step, Map<String, Object> values, Locale locale) {
        return restored(step, values, Map.of(), starting(step), locale);
    }

    /**
     * Shows the form that starts a case from something that was chosen, filled with that even if there is a draft about something
     * else. A draft about the same choice is restored. Any other draft is kept until something is typed here, and the page says
     * so.
     *
     * @param about the field that says what was chosen
     */
    public StepPage chosen(StepDefinition step, Map<String, Object> values, String about, Locale locale) {
        var subject = starting(step);
        var same = kept(subject)
                .filter(kept ->
                        kept.values().getOrDefault(about, List.of()).contains(String.valueOf(values.get(about))));
        if (same.isPresent()) return first(step, values, locale);
        var form = new StepForm(null, null, values, List.of());
        return page(step, form, List.of(), Map.of(), draft(subject, false), locale);
    }

    /** Shows the form of an open step, filled from the records or with the reader's draft. */
    public StepPage first(TaskView view, Locale locale) {
        return restored(view.definition(), view.values(), view.next(), of(view), locale);
    }

    /** Shows the form again with everything that was typed and what is wrong with it. */
    public StepPage again(StepDefinition step, StepForm form, List<Violation> wrong, Locale locale) {
        return page(step, form, wrong, Map.of(), draft(starting(step), false), locale);
    }

    public StepPage again(TaskView view, StepForm form, List<Violation> wrong, Locale locale) {
        return page(view.definition(), form, wrong, view.next(), draft(of(view), false), locale);
    }

    private StepPage restored(
            StepDefinition step,
            Map<String, Object> values,
            Map<Outcome, List<NextStep>> next,
            String subject,
            Locale locale) {
        var typed = kept(subject).map(kept -> read(step, new LinkedMultiValueMap<>(kept.values())));
        var form = typed.orElseGet(() -> new StepForm(null, null, values, List.of()));
        return page(step, form, List.of(), next, draft(subject, typed.isPresent()), locale);
    }

    private static String starting(StepDefinition step) {
        return "start:" + step.process();
    }

    private static String of(TaskView view) {
        return "task:" + view.taskId();
    }

    private Optional<FormDrafts.Kept> kept(String subject) {
        return drafts.stream().flatMap(d -> d.find(subject).stream()).findFirst();
    }

    private StepPage.Draft draft(String subject, boolean restored) {
        return kept(subject)
                .map(kept -> new StepPage.Draft(subject, kept.revision(), kept.savedAt(), restored))
                .orElseGet(() -> new StepPage.Draft(subject, 0, null, false));
    }

    private StepPage page(
            StepDefinition step,
            StepForm form,
            List<Violation> wrong,
            Map<Outcome, List<NextStep>> next,
            StepPage.Draft draft,
            Locale locale) {
        var said = new LinkedHashMap<String, List<String>>();
        var problems = wrong.stream()
                .sorted(asOnThePage(step))
                .map(v -> {
                    var sentence = sentences.violation(
                            step.asked(), v, sentences.label(step.asked(), v.field(), locale), locale);
                    said.merge(v.field(), List.of(sentence), StepForms::both);
                    return new Failure.Said(v.field(), v.code(), sentence);
                })
                .toList();
        var shown = fields.views(step, form, said, locale);
        return new StepPage(
                step.process(),
                step.id(),
                sentences.step(step.process(), step.id(), step.name(), locale),
                sentences.guidance(step.process(), step.id(), step.form().guidance(), locale),
                step.rules(),
                shown,
                sections(step, shown, locale),
                step.form().outcomes().stream()
                        .map(c -> choice(step, c, form.outcome(), next, locale))
                        .toList(),
                fields.opinion(form.opinion(), said, locale),
                fields.documents(form.documents(), said, locale),
                problems,
                draft);
    }

    /** Divides the fields where the model begins a section. */
    private List<StepPage.Section> sections(StepDefinition step, List<FormField> shown, Locale locale) {
        var begins = step.form().sections();
        var all = new ArrayList<StepPage.Section>();
        for (var field : shown) {
            var heading = begins.get(field.id());
            if (heading != null) heading = sentences.section(step.process(), step.id(), field.id(), heading, locale);
            if (heading != null || all.isEmpty()) all.add(new StepPage.Section(heading, new ArrayList<>()));
            all.get(all.size() - 1).fields().add(field);
        }
        return all;
    }

    /** Orders the error summary as the form is, from its beginning to its end. */
    private static Comparator<Violation> asOnThePage(StepDefinition step) {
        var order = new ArrayList<>(
                step.form().fields().stream().map(FieldDefinition::id).toList());
        order.addAll(List.of("outcome", "opinion", "documents"));
        return Comparator.comparingInt(
                v -> order.indexOf(String.valueOf(v.field()).replaceFirst("\\[.*", "")));
    }

    private StepPage.Choice choice(
            StepDefinition step,
            StepDefinition.OutcomeChoice choice,
            String chosen,
            Map<Outcome, List<NextStep>> next,
            Locale locale) {
        var word = choice.outcome().word();
        var label = sentences.outcome(step.process(), step.id(), word, choice.label(), locale);
        var followers = next.getOrDefault(choice.outcome(), List.of());
        return new StepPage.Choice(
                word,
                label,
                choice.outcome().needsOpinion(),
                word.equals(chosen) || step.form().outcomes().size() == 1,
                verb(choice, label, followers, locale),
                sentences(step, followers, locale));
    }

    private String verb(StepDefinition.OutcomeChoice choice, String label, List<NextStep> next, Locale locale) {
        var steps = next.stream()
                .filter(n -> n.sure() && n.kind() == NextStep.Kind.STEP)
                .map(n -> sentences.step(n.process(), n.step(), n.stepName(), locale))
                .distinct()
                .toList();
        return buttons.of(label, choice.outcome(), steps, locale);
    }

    /** Says what follows for certain, one sentence each, and then in one sentence what a table or a check decides on the way. */
    private List<String> sentences(StepDefinition step, List<NextStep> next, Locale locale) {
        var all = new ArrayList<String>();
        next.stream()
                .filter(NextStep::sure)
                .map(n -> next(n, locale))
                .distinct()
                .forEach(all::add);
        var possible = next.stream()
                .filter(n -> !n.sure())
                .map(n -> name(n, locale))
                .distinct()
                .toList();
        if (!possible.isEmpty()) all.add(buttons.possible(possible, locale));
        if (step.multiInstance() && !all.isEmpty()) all.set(0, sentences.text(once(step), locale, all.get(0)));
        return all;
    }

    /** Chooses the sentence. If not every desk has to be heard the next step may come earlier. */
    private static String once(StepDefinition step) {
        return step.countersigning().kind() == Countersigning.Kind.ALL
                ? "engine.form.once-all"
                : "engine.form.once-decided";
    }

    private String name(NextStep next, Locale locale) {
        var name = sentences.step(next.process(), next.step(), next.stepName(), locale);
        return switch (next.kind()) {
            case END -> sentences.text("engine.form.end", locale, name);
            case WAIT -> sentences.text("engine.form.wait", locale, name);
            case STEP -> name;
        };
    }

    private String next(NextStep next, Locale locale) {
        var name = name(next, locale);
        return switch (next.kind()) {
            case END, WAIT -> name;
            case STEP ->
                VisibleText.isEmpty(next.desk())
                        ? name
                        : sentences.text("engine.form.next", locale, name, desks.of(Desk.parse(next.desk()), locale));
        };
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
