package org.xiangbang.matching;

/** The names shared with {@code processes/matching/leaving.bpmn}. */
final class LeavingProcess {
    static final String KEY = "matching-leaving";

    private LeavingProcess() {}
}
