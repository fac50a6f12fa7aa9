package org.xiangbang.matching;

/** The names shared with {@code processes/matching/selection.bpmn}. */
final class SelectionProcess {
    static final String KEY = "matching-selection";
    static final String SELECTION = "selection";

    private SelectionProcess() {}
}
