package org.xiangbang.engine.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FormField;

/**
 * A step as {@code templates/engine/step-form.html} shows its form, with everything in the reader's language.
 *
 * @param rules the rows of the rules handbook that the step cites
 * @param sections the same fields in sections; one without a heading if the model names none
 * @param documents the field of the documents that go with the opinion
 * @param problems what was wrong with the form that was sent; none at first
 * @param draft the draft that is saved while the form is filled in
 */
public record StepPage(
        String process,
        String step,
        String name,
        String guidance,
        List<String> rules,
        List<FormField> fields,
        List<Section> sections,
        List<Choice> outcomes,
        FormField opinion,
        FormField documents,
        List<Failure.Said> problems,
        Draft draft) {

    private static final int FEW = 4;

    private static final List<String> NAMED = List.of("region", "organization");

    /**
     * An outcome that can be chosen.
     *
     * @param verb the text of the button: the label and where the case goes, “同意并送财务复核”
     * @param next one sentence for each step that follows, saying who is next; empty when nobody is
     */
    public record Choice(
            String word, String label, boolean needsOpinion, boolean chosen, String verb, List<String> next) {}

    /** A part of a long form. @param heading null if the form is all one */
    public record Section(String heading, List<FormField> fields) {
        /** Returns the element id to which the list of contents leads. */
        public String anchor() {
            return "s-" + fields.get(0).id();
        }
    }

    /**
     * The saved draft of the form.
     *
     * @param revision the number of the saved version that this page has seen; 0 when nothing is saved, and then
     *     {@code savedAt} is null
     * @param restored whether the form is filled from the draft
     */
    public record Draft(String subject, int revision, Instant savedAt, boolean restored) {}

    /** Returns the same page with one outcome and no other, for a page on which only that can be done. */
    public StepPage only(String outcome) {
        var offered = outcomes.stream().filter(o -> o.word().equals(outcome)).toList();
        var said = offered.stream().anyMatch(Choice::needsOpinion) ? opinion : opinion.withoutHelp();
        return new StepPage(
                process, step, name, guidance, rules, fields, sections, offered, said, documents, problems, draft);
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    /** Does the step ask for so much that the form needs the width of the page? */
    public boolean isLong() {
        var asked = fields.stream().filter(f -> !f.onlyWithOutcome()).toList();
        return asked.size() > FEW || asked.stream().anyMatch(f -> f.type().equals("table"));
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

    /** Returns the outcome of a step that offers just one, else null. */
    public Choice onlyOutcome() {
        return outcomes.size() == 1 ? outcomes.get(0) : null;
    }

    /** Is the form so long that a list of its sections stands beside it? */
    public boolean isContents() {
        return sections.size() > 1;
    }

    /** Returns what is wrong with the outcome itself: none was chosen, or one that the step does not offer. */
    public List<String> outcomeProblems() {
        return problems.stream()
                .filter(p -> "outcome".equals(p.field()))
                .map(Failure.Said::message)
                .toList();
    }
}
