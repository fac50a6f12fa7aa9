package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/recovery.bpmn}. */
final class RecoveryProcess {
    static final String KEY = "projects-recovery";
    static final String CONFIRM_RECOVERY = "confirmRecovery";

    private RecoveryProcess() {}
}
