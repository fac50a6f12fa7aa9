package org.xiangbang.needs;

/** The names shared with {@code processes/needs/township.bpmn}. */
public final class TownshipProcess {
    static final String KEY = "needs-township";

    private TownshipProcess() {}
}
