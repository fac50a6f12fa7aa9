package org.xiangbang.engine.step;

import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** What a module adds to the declared human steps that {@link StepWorkFor} names; a step without one needs none. */
public interface StepWork {
    /**
     * Judges the form against the module's records before anything is written.
     *
     * @throws org.xiangbang.shared.FormRefused when a field is wrong
     * @throws org.xiangbang.shared.RuleBroken when a rule forbids the act
     */
    default void check(StepInput in) {}

    /** Changes the module's rows in the act's transaction, before the engine moves on. */
    default void record(StepInput in) {}

    /**
     * Can the step be undone, when whoever did it takes the decision back (decision 0064)? What {@link #record} wrote is then
     * undone by {@link #undo}; a step that writes nothing needs no more than saying so.
     */
    default boolean undoable() {
        return false;
    }

    /** Undoes what the last {@link #record} of this step at this desk changed, in the act's transaction. */
    default void undo(Undone in) {}

    /** A decision that was taken back. */
    record Undone(CaseFile file, String businessKey, Desk desk, Outcome outcome, Official by) {}

    /** First values of the step's fields, by field id; JSON values as in {@link StepForm#fields()}. */
    default Map<String, Object> prefill(String businessKey, CaseFile file) {
        return Map.of();
    }
}
