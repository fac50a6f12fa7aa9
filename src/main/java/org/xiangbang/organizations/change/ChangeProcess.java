package org.xiangbang.organizations.change;

/** The names shared with {@code processes/organizations/change.bpmn}. */
public final class ChangeProcess {
    static final String KEY = "organizations-change";

    static final String CHANGE = "registrationChange";
    static final String CONFIRM = "changeConfirm";

    /** The message by which a change begins. */
    public static final String RAISE = "organizations-change.register";

    private ChangeProcess() {}
}
