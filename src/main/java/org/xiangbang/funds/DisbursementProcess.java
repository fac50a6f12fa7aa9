package org.xiangbang.funds;

/** The names shared with {@code processes/funds/disbursement.bpmn}. */
final class DisbursementProcess {
    static final String KEY = "funds-disbursement";
    static final String REQUEST = "request";
    static final String VERIFY_PROGRESS = "verifyProgress";
    static final String BUSINESS_REVIEW = "businessReview";
    static final String FINANCE_REVIEW = "financeReview";
    static final String APPROVE_PAYMENT = "approvePayment";

    /** Values of {@code paid}, the process's result. */
    static final String CONFIRMED = "confirmed";

    /** Money of one kind is paid, and that of another is still to be paid. */
    static final String PART = "part";

    static final String STOPPED = "stopped";

    /** Values of {@code retry}. */
    static final String AGAIN = "again";

    static final String OVER = "over";

    private DisbursementProcess() {}
}
