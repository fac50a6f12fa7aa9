package org.xiangbang.audit;

/** The names shared with {@code processes/audit/notice.bpmn}. */
final class NoticeProcess {
    static final String KEY = "audit-notice";
    static final String RESULT_NOTICE = "resultNotice";

    private NoticeProcess() {}
}
