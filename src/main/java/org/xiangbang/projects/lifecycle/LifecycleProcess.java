package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/lifecycle.bpmn}. */
public final class LifecycleProcess {
    public static final String KEY = "projects-lifecycle";
    public static final String PROPOSE = "propose";
    static final String ACCOUNT_FOR_MONEY = "accountForMoney";
    public static final String ASK_CHANGE = "askChange";
    static final String CONFIRM_RECOVERY = "confirmRecovery";

    private LifecycleProcess() {}
}
