package org.xiangbang.engine.task;

/**
 * What follows: a human step with the desk it waits for, a wait for a date or an event, or the end.
 *
 * @param step id in the model; of the end and of a wait the id of that element
 * @param stepName its name in the model
 * @param desk empty when only the way there decides it, and where nobody is asked
 * @param sure false when a decision table or a check on the way decides whether it comes to this
 */
public record NextStep(String process, String step, String stepName, String desk, Kind kind, boolean sure) {

    /** What a case comes to. */
    public enum Kind {
        STEP,
        WAIT,
        END
    }

    /** A human step that follows for certain. */
    public NextStep(String process, String step, String stepName, String desk) {
        this(process, step, stepName, desk, Kind.STEP, true);
    }
}
