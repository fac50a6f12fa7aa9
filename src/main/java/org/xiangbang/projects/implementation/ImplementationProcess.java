package org.xiangbang.projects.implementation;

/** The names shared with {@code processes/projects/implementation.bpmn}. */
final class ImplementationProcess {
    static final String KEY = "projects-implementation";
    static final String START_WORK = "startWork";
    static final String CONFIRM_START = "confirmStart";
    static final String REPORT_PROGRESS = "reportProgress";
    static final String CHECK_PROGRESS = "checkProgress";
    static final String COUNTY_CHECK = "countyCheck";

    private static final String MILESTONE = ".M";

    private ImplementationProcess() {}

    /**
     * Returns the number of the milestone that a business key names: 2 for {@code P-513228-2026-0001.M2}.
     *
     * @throws IllegalArgumentException if the key names no milestone
     */
    static int milestone(String businessKey) {
        int at = businessKey.lastIndexOf(MILESTONE);
        if (at < 0) throw new IllegalArgumentException("no milestone in " + businessKey);
        return Integer.parseInt(businessKey.substring(at + MILESTONE.length()));
    }
}
