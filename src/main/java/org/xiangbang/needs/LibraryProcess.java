package org.xiangbang.needs;

/** The names shared with {@code processes/needs/library.bpmn}. */
public final class LibraryProcess {
    public static final String KEY = "needs-library";

    public static final String ANNOUNCEMENT = "announcement";
    static final String ROLL_OVER = "rollOver";

    private LibraryProcess() {}
}
