package org.xiangbang.tasklist.view;

import java.util.Collection;
import java.util.Map;

/** A count with which a list marks open steps, such as how often they were urged. */
public interface RowMark {

    /** The key of the message that says it; the count is its only argument. */
    String message();

    /** Returns the counts by id of the step; steps without a count are left out. */
    Map<String, Long> of(Collection<String> tasks);
}
