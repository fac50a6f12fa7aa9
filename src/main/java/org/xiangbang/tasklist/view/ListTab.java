package org.xiangbang.tasklist.view;

import org.xiangbang.shared.Official;

/** A page of its own among the lists of the task page. Its tab comes after those of the lists. */
public interface ListTab {

    /** Its word; the message {@code tasklist.view.<word>} is its label. */
    String word();

    String address();

    /** Counts what it contains for this person; 0 is not shown. */
    long count(Official reader);

    /** The order of the tabs; smaller numbers come first. */
    int order();
}
