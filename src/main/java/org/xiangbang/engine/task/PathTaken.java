package org.xiangbang.engine.task;

import java.time.Instant;

/** The process entered or left an element of its model, or took a connection. The diagram of a case is drawn from these events. */
public record PathTaken(
        String caseNo, String businessKey, String process, int version, String element, Kind kind, Instant at) {

    /** What happened to the element. */
    public enum Kind {
        FLOW,
        ENTERED,
        LEFT,
        /** The element ended with the whole case. */
        CANCELED,
        /** The element ended because the case was returned to an earlier step. */
        RETURNED,
        /** The element ended because the decision that had led to it was taken back. */
        TAKEN_BACK,
        /** The element ended by its own timer. */
        EXPIRED,
        /** The element ended by a side path. */
        DIVERTED,
        /** The element ended because this countersigner was no longer needed. */
        SETTLED,
        /** The decision made here was taken back. Published in addition to the second ENTERED. */
        REVOKED,
        /** The element was entered straight from the step to which it had returned the case. Published in addition to ENTERED. */
        STRAIGHT_BACK
    }
}
