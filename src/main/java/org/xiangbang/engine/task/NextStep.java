package org.xiangbang.engine.task;

/**
 * What follows an act: a human step with the desk that it waits for, a wait for a date or an event, or the end.
 *
 * @param step the id in the model; for the end and for a wait it is the id of that element
 * @param stepName its name in the model
 * @param desk the desk; empty when it is decided only on the way there, and where nobody is asked
 * @param sure false when a decision table or a check on the way decides whether the step is reached
 */
public record NextStep(String process, String step, String stepName, String desk, Kind kind, boolean sure) {

    /** The kind of element that a case comes to. */
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
