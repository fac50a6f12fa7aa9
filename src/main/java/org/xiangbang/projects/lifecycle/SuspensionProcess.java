package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/suspension.bpmn}. */
final class SuspensionProcess {
    static final String KEY = "projects-suspension";

    private SuspensionProcess() {}
}
