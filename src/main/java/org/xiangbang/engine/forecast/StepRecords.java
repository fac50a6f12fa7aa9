package org.xiangbang.engine.forecast;

/** Knows which steps change the records of a module. */
public interface StepRecords {
    /** Does the completion of the step change anything but the course of the case? */
    boolean changes(String process, String step);
}
