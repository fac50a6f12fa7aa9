package org.xiangbang.calendar;

/** Says how long a step may take at most. The models say it, which are read by a module that uses this one. */
public interface LongestTerm {
    /** Returns the longest term in working days among all steps and time limits that are in force. */
    Term workingDays();
}
