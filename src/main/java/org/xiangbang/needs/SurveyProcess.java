package org.xiangbang.needs;

/** The names shared with {@code processes/needs/survey.bpmn}. */
public final class SurveyProcess {
    public static final String KEY = "needs-survey";

    public static final String REPORT = "report";
    static final String TOWNSHIP_DECISION = "townshipDecision";
    static final String DEPARTMENT_REVIEW = "departmentReview";
    static final String COUNTY_REVIEW = "countyReview";

    private SurveyProcess() {}
}
