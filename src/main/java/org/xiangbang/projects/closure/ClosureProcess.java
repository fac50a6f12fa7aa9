package org.xiangbang.projects.closure;

/** The names shared with {@code processes/projects/closure.bpmn}. */
final class ClosureProcess {
    static final String KEY = "projects-closure";
    static final String CLOSING_REPORT = "closingReport";
    static final String SELF_EVALUATION = "selfEvaluation";
    static final String DEPARTMENT_EVALUATION = "departmentEvaluation";
    static final String SETTLE_SURPLUS = "settleSurplus";
    static final String DISCLOSE = "disclose";
    static final String HAND_OVER = "handOver";
    static final String RECEIVE_ASSETS = "receiveAssets";
    static final String ARCHIVE = "archive";

    private ClosureProcess() {}
}
