package org.xiangbang.engine.model;

import java.util.List;
import java.util.Optional;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Worded;

/**
 * A human step as its model declares it.
 *
 * @param desk desk spec: {@code department.post@level}, {@code applicant}, {@code raiser}, a desk, or <code>${variable}</code>
 * @param term {@code 10wd} working days or {@code 60d} calendar days
 * @param duty what separation of duties calls it
 * @param rules rows of the rules handbook that the step cites
 * @param link approval, implementation, disbursement, acceptance, or empty
 * @param whileSuspended may it be done while the case is suspended
 * @param countersigning how several desks decide together; everybody for a step that is not countersigned
 * @param returnTo ids of the steps to which it may return the case, or {@code earlier}
 * @param waits what it is a wait for when that does not follow from its desk: applicant, review, notice; else empty
 * @param posting of a public notice: the step that posts it and begins its days; else empty
 */
public record StepDefinition(
        String process,
        int version,
        String id,
        String name,
        String guidance,
        String desk,
        List<OutcomeChoice> outcomes,
        List<FieldDefinition> fields,
        String term,
        String duty,
        List<String> rules,
        String link,
        boolean multiInstance,
        boolean whileSuspended,
        Countersigning countersigning,
        List<String> returnTo,
        String waits,
        String posting) {

    /** An outcome the step offers, with its label in the model's language. */
    public record OutcomeChoice(Outcome outcome, String label) {}

    /** Its name as a fact of a sentence. */
    public Worded.Step worded() {
        return new Worded.Step(process, id, name);
    }

    public Optional<FieldDefinition> field(String id) {
        return fields.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public boolean offers(Outcome outcome) {
        return outcomes.stream().anyMatch(c -> c.outcome() == outcome);
    }

    /** The same step as the form that starts a case: it is filed, and nothing else can be chosen yet. */
    public StepDefinition filing() {
        var approve =
                outcomes.stream().filter(c -> c.outcome() == Outcome.APPROVE).toList();
        return new StepDefinition(
                process,
                version,
                id,
                name,
                guidance,
                desk,
                approve,
                fields,
                term,
                duty,
                rules,
                link,
                multiInstance,
                whileSuspended,
                countersigning,
                returnTo,
                waits,
                posting);
    }
}
