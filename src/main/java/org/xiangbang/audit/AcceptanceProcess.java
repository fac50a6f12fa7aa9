package org.xiangbang.audit;

/** The names shared with {@code processes/audit/acceptance.bpmn}. */
final class AcceptanceProcess {
    static final String KEY = "audit-acceptance";
    static final String VILLAGE_CHECK = "villageCheck";
    static final String TOWNSHIP_CHECK = "townshipCheck";
    static final String FINAL_CHECK = "finalCheck";
    static final String RECTIFY = "rectify";

    /** Values of {@code acceptanceResult}, the process's result. */
    static final String ACCEPTED = "accepted";

    static final String FAILED = "failed";

    private AcceptanceProcess() {}
}
