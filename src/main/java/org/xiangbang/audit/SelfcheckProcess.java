package org.xiangbang.audit;

import java.util.Set;

/** The names shared with {@code processes/audit/selfcheck.bpmn}. */
public final class SelfcheckProcess {
    static final String KEY = "audit-selfcheck";
    static final String SELF_CHECK = "selfCheck";
    static final String EXPLAIN_DATES = "explainDates";

    private SelfcheckProcess() {}

    /** Is it the step in which the chief explains the dates of the project? Older versions have it in the acceptance itself. */
    public static boolean explainsDates(String process, String step) {
        return Set.of(KEY, AcceptanceProcess.KEY).contains(process) && EXPLAIN_DATES.equals(step);
    }
}
