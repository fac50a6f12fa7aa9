package org.xiangbang.projects.change;

/** The names shared with {@code processes/projects/change.bpmn}. */
final class ChangeProcess {
    static final String KEY = "projects-change";
    static final String ASK_CHANGE = "askChange";

    private ChangeProcess() {}
}
