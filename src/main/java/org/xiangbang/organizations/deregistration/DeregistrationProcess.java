package org.xiangbang.organizations.deregistration;

/** The names shared with {@code processes/organizations/deregistration.bpmn}. */
public final class DeregistrationProcess {
    static final String KEY = "organizations-deregistration";

    static final String DEREGISTER = "deregister";
    static final String CONFIRM = "deregistrationConfirm";

    /** The message by which a deregistration begins. */
    public static final String RAISE = "organizations-deregistration.register";

    private DeregistrationProcess() {}
}
