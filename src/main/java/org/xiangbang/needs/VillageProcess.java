package org.xiangbang.needs;

/** The names shared with {@code processes/needs/village.bpmn}. */
public final class VillageProcess {
    static final String KEY = "needs-village";

    private VillageProcess() {}
}
