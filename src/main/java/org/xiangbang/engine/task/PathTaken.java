package org.xiangbang.engine.task;

import java.time.Instant;

/** The process entered or left an element of its model, or took a connection; the diagram of a case is drawn from these. */
public record PathTaken(
        String caseNo, String businessKey, String process, int version, String element, Kind kind, Instant at) {

    /** What happened to the element. */
    public enum Kind {
        FLOW,
        ENTERED,
        LEFT,
        /** Ended with the whole case. */
        CANCELED,
        /** Ended because the case was returned to an earlier step. */
        RETURNED,
        /** Ended because the decision that had led here was taken back. */
        TAKEN_BACK,
        /** Ended by its own timer. */
        EXPIRED,
        /** Ended by a side path. */
        DIVERTED,
        /** A countersigner who was no longer needed. */
        SETTLED,
        /** The decision made here was taken back; beside its second ENTERED. */
        REVOKED,
        /** Entered straight from the step that it had returned; beside its ENTERED. */
        STRAIGHT_BACK
    }
}
