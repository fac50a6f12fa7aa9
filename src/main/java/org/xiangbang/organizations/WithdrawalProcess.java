package org.xiangbang.organizations;

/** The names shared with {@code processes/organizations/withdrawal.bpmn}. */
public final class WithdrawalProcess {
    static final String KEY = "organizations-withdrawal";

    /** The message by which the applicant cancels a sign-up. */
    public static final String RAISE = "organizations-admission.withdraw";

    private WithdrawalProcess() {}
}
