package org.xiangbang.engine.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FormField;

/**
 * A step as {@code templates/engine/step-form.html} asks for it, everything in the reader's language.
 *
 * @param rules rows of the rules handbook that the step cites
 * @param documents those that go with the opinion
 * @param problems what was wrong with the form that was sent; none at first
 * @param draft what is kept of the form while it is typed
 */
public record StepPage(
        String process,
        String step,
        String name,
        String guidance,
        List<String> rules,
        List<FormField> fields,
        List<Choice> outcomes,
        FormField opinion,
        FormField documents,
        List<Failure.Said> problems,
        Draft draft) {

    private static final int FEW = 4;

    private static final List<String> NAMED = List.of("region", "organization");

    /**
     * An outcome to choose.
     *
     * @param verb what the button says: the label and where the case goes, “同意并送财务复核”
     * @param next who is next, one sentence for each step that follows; empty when nobody is
     */
    public record Choice(
            String word, String label, boolean needsOpinion, boolean chosen, String verb, List<String> next) {}

    /**
     * What is kept of the form.
     *
     * @param revision the saving that this page has seen; 0 when nothing is kept, then {@code savedAt} is null
     * @param restored is the form filled with what was kept?
     */
    public record Draft(String subject, int revision, Instant savedAt, boolean restored) {}

    /** The same page offering one outcome and no other, for a page on which only that can be done. */
    public StepPage only(String outcome) {
        var offered = outcomes.stream().filter(o -> o.word().equals(outcome)).toList();
        return new StepPage(process, step, name, guidance, rules, fields, offered, opinion, documents, problems, draft);
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    /** Does it ask for so much that the form needs the width of the page? */
    public boolean isLong() {
        return fields.size() > FEW || fields.stream().anyMatch(f -> f.type().equals("table"));
    }

    /** The types of fields whose values are chosen by name from a list. */
    public List<String> namedTypes() {
        return Stream.concat(
                        fields.stream().map(FormField::type),
                        fields.stream().flatMap(f -> f.columns().stream()).map(FormField.Column::type))
                .filter(NAMED::contains)
                .distinct()
                .toList();
    }

    /** The outcome of a step that offers just one, else null. */
    public Choice onlyOutcome() {
        return outcomes.size() == 1 ? outcomes.get(0) : null;
    }

    /** What is wrong with the outcome itself: none chosen, or one that the step does not offer. */
    public List<String> outcomeProblems() {
        return problems.stream()
                .filter(p -> "outcome".equals(p.field()))
                .map(Failure.Said::message)
                .toList();
    }
}
