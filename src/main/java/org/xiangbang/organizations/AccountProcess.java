package org.xiangbang.organizations;

/** The names shared with {@code processes/organizations/account.bpmn}. */
public final class AccountProcess {
    static final String KEY = "organizations-account";

    static final String CHANGE = "accountChange";
    static final String CONFIRM = "accountConfirm";

    /** The message by which a change of the account begins. */
    public static final String RAISE = "organizations-account.change";

    private AccountProcess() {}
}
