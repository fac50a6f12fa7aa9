package org.xiangbang.audit;

/** The names shared with {@code processes/audit/acceptance.bpmn}. */
public final class AcceptanceProcess {
    static final String KEY = "audit-acceptance";
    static final String SELF_CHECK = "selfCheck";
    static final String EXPLAIN_DATES = "explainDates";
    static final String VILLAGE_CHECK = "villageCheck";
    static final String TOWNSHIP_CHECK = "townshipCheck";
    static final String SETTLEMENT_AUDIT = "settlementAudit";
    static final String FINAL_CHECK = "finalCheck";
    static final String RECTIFY = "rectify";
    static final String RESULT_NOTICE = "resultNotice";

    /** Values of {@code acceptanceResult}, the process's result. */
    static final String ACCEPTED = "accepted";

    static final String FAILED = "failed";

    private AcceptanceProcess() {}

    /** Is it the step in which the chief explains the dates of the project? */
    public static boolean explainsDates(String process, String step) {
        return KEY.equals(process) && EXPLAIN_DATES.equals(step);
    }
}
