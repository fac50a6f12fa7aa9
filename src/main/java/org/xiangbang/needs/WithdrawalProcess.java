package org.xiangbang.needs;

/** The names shared with {@code processes/needs/withdrawal.bpmn}. */
public final class WithdrawalProcess {
    static final String KEY = "needs-withdrawal";

    /** The message by which the reporter cancels a report. */
    public static final String RAISE = "needs-survey.withdraw";

    private WithdrawalProcess() {}
}
