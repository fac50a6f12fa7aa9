package org.xiangbang.needs;

/** The names shared with {@code processes/needs/survey.bpmn}. */
public final class SurveyProcess {
    public static final String KEY = "needs-survey";

    public static final String REPORT = "report";
    static final String TOWNSHIP_DECISION = "townshipDecision";
    static final String DEPARTMENT_REVIEW = "departmentReview";
    static final String COUNTY_REVIEW = "countyReview";
    static final String ANNOUNCEMENT = "announcement";
    static final String ROLL_OVER = "rollOver";
    static final String REMOVAL_REQUEST = "removalRequest";

    /** The messages of side paths. */
    public static final String WITHDRAW = "needs-survey.withdraw";

    public static final String REMOVE = "needs-survey.remove";

    private SurveyProcess() {}
}
