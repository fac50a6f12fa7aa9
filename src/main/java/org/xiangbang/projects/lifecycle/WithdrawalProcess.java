package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/withdrawal.bpmn}. */
final class WithdrawalProcess {
    static final String KEY = "projects-withdrawal";

    private WithdrawalProcess() {}
}
