package org.xiangbang.tasklist.view;

import org.xiangbang.shared.Official;

/** A page of its own among the lists of the task page: it gets a tab behind those of the lists. */
public interface ListTab {

    /** {@code tasklist.view.<word>} is its label. */
    String word();

    String address();

    /** How much it holds for this person; 0 is not shown. */
    long count(Official reader);

    /** Smaller stands first. */
    int order();
}
