package org.xiangbang.engine;

import java.util.Map;

/** What a module adds to a declared human step. Found by process and step; a step without one needs none. */
public interface StepWork {
    String process();

    String step();

    /**
     * Judges the form against the module's records before anything is written.
     *
     * @throws org.xiangbang.shared.FormRefused when a field is wrong
     * @throws org.xiangbang.shared.RuleBroken when a rule forbids the act
     */
    default void check(StepInput in) {}

    /** Changes the module's rows in the act's transaction, before the engine moves on. */
    default void record(StepInput in) {}

    /** First values of the step's fields, by field id; JSON values as in {@link StepForm#fields()}. */
    default Map<String, Object> prefill(String businessKey, CaseFile file) {
        return Map.of();
    }
}
