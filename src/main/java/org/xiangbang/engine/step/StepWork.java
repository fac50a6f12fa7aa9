package org.xiangbang.engine.step;

import java.util.Map;
import java.util.Set;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** What a module adds to the declared human steps that {@link StepWorkFor} names. A step to which a module adds nothing needs none. */
public interface StepWork {
    /**
     * Checks the form against the module's records before anything is written. Fields may be wrong by themselves; what asks for their
     * values is left out. A single check may simply throw; of several, each is given to {@code found}, so that all are told at once.
     *
     * @param found takes what is wrong
     * @throws org.xiangbang.shared.FormRefused when a field is wrong
     * @throws org.xiangbang.shared.RuleBroken when a rule forbids the act
     */
    default void check(StepInput in, Findings found) {}

    /** Changes the module's rows in the act's transaction, before the engine moves on. */
    default void record(StepInput in) {}

    /**
     * Can the step be undone when the person who did it takes the decision back (decision 0064)? If so, {@link #undo} undoes what
     * {@link #record} wrote. A step that writes nothing only has to return true here.
     */
    default boolean undoable() {
        return false;
    }

    /** Undoes in the act's transaction what the last {@link #record} of this step at this desk changed. */
    default void undo(Undone in) {}

    /** A decision that was taken back. */
    record Undone(CaseFile file, String businessKey, Desk desk, Outcome outcome, Official by) {}

    /**
     * Returns the fields that a rule of the module needs to approve this case although the model leaves them open, so that page and
     * interface say it before. The rule asks the same question of the records, and refuses what is missing.
     */
    default Set<String> neededToApprove(String businessKey, CaseFile file) {
        return Set.of();
    }

    /**
     * Returns by field the options that a rule of the module takes, so that page and interface offer no other of those that the model
     * lists; the rule still refuses the others. A field that is left out offers all.
     */
    default Map<String, Set<String>> offered() {
        return Map.of();
    }

    /** Returns the first values of the step's fields, by field id; JSON values as in {@link StepForm#fields()}. */
    default Map<String, Object> prefill(String businessKey, CaseFile file) {
        return Map.of();
    }
}
