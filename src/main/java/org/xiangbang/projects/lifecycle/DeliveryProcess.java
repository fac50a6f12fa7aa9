package org.xiangbang.projects.lifecycle;

/** The names shared with {@code processes/projects/delivery.bpmn}. */
final class DeliveryProcess {
    static final String KEY = "projects-delivery";

    private DeliveryProcess() {}
}
