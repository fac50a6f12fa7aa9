package org.xiangbang.needs;

/** The names shared with {@code processes/needs/removal.bpmn}. */
public final class RemovalProcess {
    public static final String KEY = "needs-removal";

    public static final String REMOVAL_REQUEST = "removalRequest";

    /** The message by which a removal from the library begins. */
    public static final String RAISE = "needs-survey.remove";

    private RemovalProcess() {}
}
