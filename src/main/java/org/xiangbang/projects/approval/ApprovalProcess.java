package org.xiangbang.projects.approval;

/** The names shared with {@code processes/projects/approval.bpmn}. */
final class ApprovalProcess {
    static final String KEY = "projects-approval";
    static final String ACCEPT_APPLICATION = "acceptApplication";
    static final String DEPARTMENT_REVIEW = "departmentReview";
    static final String FINANCE_REVIEW = "financeReview";
    static final String DECIDE = "decide";
    static final String ISSUE_REPLY = "issueReply";

    private ApprovalProcess() {}
}
