package org.xiangbang.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiangbang.access.duties.Duty;
import org.xiangbang.shared.AskedForm;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Worded;

/**
 * A human step as its model declares it.
 *
 * @param desk the desk in the words of the model: {@code department.post@level}, {@code applicant}, {@code raiser}, a whole
 *     desk, or <code>${variable}</code>
 * @param duty the name of the step for the separation of duties
 * @param rules rows of the rules handbook that the step cites
 * @param link approval, implementation, disbursement, acceptance, or empty
 * @param countersigning how several desks decide together; null for a step that one desk decides
 * @param returnTo ids of the steps to which it may return the case, or {@code earlier}
 */
public record StepDefinition(
        String process,
        int version,
        String id,
        String name,
        String desk,
        Form form,
        Timing timing,
        String duty,
        List<String> rules,
        String link,
        Countersigning countersigning,
        List<String> returnTo) {

    /**
     * What the step asks the person who does it to enter and to decide.
     *
     * @param decides the facts on which it decides; empty in models from before they were named
     * @param sections the headings of a long form in the model's language, by the id of the field that begins the section
     */
    public record Form(
            String guidance,
            List<OutcomeChoice> outcomes,
            List<FieldDefinition> fields,
            List<String> decides,
            Map<String, String> sections) {
        private Form with(List<OutcomeChoice> outcomes, List<FieldDefinition> fields) {
            return new Form(guidance, outcomes, fields, decides, sections);
        }
    }

    /**
     * The time limit of the step.
     *
     * @param term {@code 10wd} working days or {@code 60d} calendar days
     * @param whileSuspended whether it may be done while the case is suspended
     * @param waits whom or what it waits for if that does not follow from its desk: applicant, review, notice; else empty
     * @param posting for a public notice the step that posts it and so begins its days; else empty
     */
    public record Timing(String term, boolean whileSuspended, String waits, String posting) {}

    /** An outcome the step offers, with its label in the model's language. */
    public record OutcomeChoice(Outcome outcome, String label) {}

    /** Does money leave with that outcome of the step? */
    public boolean releases(Outcome outcome) {
        return releasesMoney() && outcome == Outcome.APPROVE;
    }

    public boolean releasesMoney() {
        return Duty.RELEASE.word().equals(duty);
    }

    public boolean multiInstance() {
        return countersigning != null;
    }

    /** Returns its name as a fact of a sentence. */
    public Worded.Step worded() {
        return new Worded.Step(process, id, name);
    }

    /** Returns its form as that of a refusal, so that the fields are named as the form names them. */
    public AskedForm.OfStep asked() {
        var labels = form.fields().stream()
                .filter(field -> field.label() != null)
                .collect(Collectors.toMap(FieldDefinition::id, FieldDefinition::label));
        return new AskedForm.OfStep(process, id, labels);
    }

    public Optional<FieldDefinition> field(String id) {
        return form.fields().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** Does one of its fields take its options from the records of the case? */
    public boolean asksRecords() {
        return form.fields().stream()
                .flatMap(FieldDefinition::recordsAsked)
                .findAny()
                .isPresent();
    }

    /** Does it enter the number of a paper? */
    public boolean numbered() {
        return form.fields().stream().anyMatch(field -> !field.numberOf().isEmpty());
    }

    public boolean offers(Outcome outcome) {
        return form.outcomes().stream().anyMatch(c -> c.outcome() == outcome);
    }

    /** Returns the same step as the form that starts a case: the only outcome is to file it. */
    public StepDefinition filing() {
        var approve = form.outcomes().stream()
                .filter(c -> c.outcome() == Outcome.APPROVE)
                .toList();
        return with(form.with(approve, form.fields()));
    }

    /** Returns the same step with the options that the fields take from the case's records. */
    public StepDefinition filled(Function<String, List<FieldDefinition.Option>> records) {
        if (form.fields().stream()
                .flatMap(FieldDefinition::recordsAsked)
                .findAny()
                .isEmpty()) return this;
        var fields = form.fields().stream().map(field -> field.filled(records)).toList();
        return with(form.with(form.outcomes(), fields));
    }

    /** Returns the same step, in which fields that it leaves open are needed with an outcome. */
    public StepDefinition neededWith(Outcome outcome, Set<String> fields) {
        if (fields.isEmpty()) return this;
        var asked = form.fields().stream()
                .map(field -> fields.contains(field.id()) && !field.neededAtTimes() ? field.neededWith(outcome) : field)
                .toList();
        return with(form.with(form.outcomes(), asked));
    }

    /** Returns the same step, in which the fields that are named offer only those of their options. */
    public StepDefinition offering(Map<String, Set<String>> options) {
        if (options.isEmpty()) return this;
        var fields = form.fields().stream()
                .map(field -> options.containsKey(field.id()) ? field.offering(options.get(field.id())) : field)
                .toList();
        return with(form.with(form.outcomes(), fields));
    }

    private StepDefinition with(Form form) {
        return new StepDefinition(
                process, version, id, name, desk, form, timing, duty, rules, link, countersigning, returnTo);
    }
}
