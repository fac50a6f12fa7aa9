package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/termination.bpmn}. */
final class TerminationProcess {
    static final String KEY = "projects-termination";
    static final String ACCOUNT_FOR_MONEY = "accountForMoney";

    private TerminationProcess() {}
}
