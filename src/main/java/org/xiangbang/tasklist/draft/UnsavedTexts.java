package org.xiangbang.tasklist.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/**
 * Shows what was typed and could not be stored, so that it can be read and copied: every field by its name, documents as links to
 * files.
 */
@Component
public class UnsavedTexts {
    /** The form of a document's id. Anything else that was sent in its place is shown as it came. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private static final Set<String> NOT_TYPED = Set.of("outcome");

    private final Sentences sentences;
    private final Definitions definitions;

    UnsavedTexts(Sentences sentences, Definitions definitions) {
        this.sentences = sentences;
        this.definitions = definitions;
    }

    /** @param documents ids of files; if there are any, there is no text */
    public record Typed(String label, String text, List<String> documents) {}

    public List<Typed> of(Draft draft, Locale locale) {
        return of(draft.values(), draft.step().isEmpty() ? first(draft) : step(draft), locale);
    }

    /** Returns the step that starts the case: the first one of the process that asks for what was typed. */
    private StepDefinition first(Draft draft) {
        return definitions.steps(draft.process()).stream()
                .filter(step -> draft.values().keySet().stream()
                        .anyMatch(name -> step.field(name).isPresent()))
                .findFirst()
                .orElse(null);
    }

    /** Returns the step that the draft is about; null when it is about a case to be started. */
    public StepDefinition step(Draft draft) {
        return draft.step().isEmpty() ? null : definitions.step(draft.process(), draft.version(), draft.step());
    }

    /** @param step the step, or null when it is not known */
    public List<Typed> of(Map<String, List<String>> posted, StepDefinition step, Locale locale) {
        var typed = new ArrayList<Typed>();
        posted.forEach((name, values) -> {
            var filled = values.stream().filter(v -> !VisibleText.isEmpty(v)).toList();
            if (filled.isEmpty() || name.startsWith("_") || NOT_TYPED.contains(name)) return;
            var files = (name.equals("documents") || isDocument(step, name))
                    && filled.stream().allMatch(v -> ID.matcher(v).matches());
            var label = label(name, step, locale);
            typed.add(files ? new Typed(label, null, filled) : new Typed(label, String.join("\n", filled), List.of()));
        });
        return typed;
    }

    /** Says who did what and when. */
    public String late(TooLate late, Locale locale) {
        var what = sentences.textOr(late.what(), late.what(), locale);
        return sentences.text("failure.too-late.detail", locale, late.who(), what, late.when());
    }

    private static boolean isDocument(StepDefinition step, String name) {
        return step != null
                && step.field(name)
                        .map(FieldDefinition::type)
                        .filter("document"::equals)
                        .isPresent();
    }

    private String label(String name, StepDefinition step, Locale locale) {
        if (name.equals("opinion") || name.equals("documents")) return sentences.text("engine.form." + name, locale);
        return sentences.label(step == null ? null : step.asked(), name, locale);
    }
}
