package org.xiangbang.engine;

import java.time.Instant;

/** The process entered or left an element of its model, or took a connection; the diagram of a case is drawn from these. */
public record PathTaken(
        String caseNo, String businessKey, String process, int version, String element, Kind kind, Instant at) {

    /** What happened to the element. */
    public enum Kind {
        FLOW,
        ENTERED,
        LEFT,
        CANCELED
    }
}
