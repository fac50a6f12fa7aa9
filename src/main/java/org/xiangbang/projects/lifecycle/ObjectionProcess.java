package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/objection.bpmn}. */
final class ObjectionProcess {
    static final String KEY = "projects-objection";

    private ObjectionProcess() {}
}
