package org.xiangbang.tasklist.view;

import java.util.Collection;
import java.util.Map;

/** A count that open steps are marked with in a list, such as how often they were urged. */
public interface RowMark {

    /** The message that says it; the count is its only argument. */
    String message();

    /** The counts by id of the step; steps without one are left out. */
    Map<String, Long> of(Collection<String> tasks);
}
