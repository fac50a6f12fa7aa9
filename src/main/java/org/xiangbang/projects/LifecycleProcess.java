package org.xiangbang.projects;

/** The names shared with {@code processes/projects/lifecycle.bpmn}. */
final class LifecycleProcess {
    static final String KEY = "projects-lifecycle";
    static final String PROPOSE = "propose";
    static final String ACCOUNT_FOR_MONEY = "accountForMoney";
    static final String ASK_CHANGE = "askChange";
    static final String CONFIRM_RECOVERY = "confirmRecovery";

    private LifecycleProcess() {}
}
