package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/lifecycle.bpmn}. */
public final class LifecycleProcess {
    public static final String KEY = "projects-lifecycle";
    public static final String PROPOSE = "propose";

    private LifecycleProcess() {}
}
