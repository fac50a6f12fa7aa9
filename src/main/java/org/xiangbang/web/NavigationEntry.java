package org.xiangbang.web;

import org.xiangbang.shared.Official;

/**
 * One entry of the navigation on the left. A module provides it as a bean.
 *
 * @see Navigation#entry for the usual case
 */
public interface NavigationEntry {

    /** The address to which it leads, for instance {@code /needs}. It is marked as current on this page and those below it. */
    String path();

    /** The message key of its name. */
    String name();

    /** The position from the top: 10 workbench, 20 tasks, 30 needs, 40 organizations, 50 projects, 90 administration. */
    int order();

    /** Is the entry shown to this person? Only what the person can use is. */
    default boolean shownTo(Official official) {
        return true;
    }

    /** Counts what waits behind the entry; for zero no number is shown. */
    default long count(Official official) {
        return 0;
    }

    /** The number at which counting stops. */
    default long most() {
        return Long.MAX_VALUE;
    }

    /** The word by which a list that refreshes itself sends the new count; null if no list does. */
    default String counted() {
        return null;
    }
}
