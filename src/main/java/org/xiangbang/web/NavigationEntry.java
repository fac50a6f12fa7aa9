package org.xiangbang.web;

import org.xiangbang.shared.Official;

/**
 * One entry of the navigation on the left, handed in by a module as a bean.
 *
 * @see Navigation#entry for the usual case
 */
public interface NavigationEntry {

    /** Where it leads, for instance {@code /needs}; the entry is marked as current on this page and below it. */
    String path();

    /** Message key of its name. */
    String name();

    /** Position from the top: 10 workbench, 20 tasks, 30 needs, 40 organizations, 50 projects, 90 administration. */
    int order();

    /** Only what somebody can use is shown to them. */
    default boolean shownTo(Official official) {
        return true;
    }

    /** How much waits behind it; zero shows no number. */
    default long count(Official official) {
        return 0;
    }

    /** The number beyond which nothing is counted. */
    default long most() {
        return Long.MAX_VALUE;
    }

    /** The word under which a list that renews itself tells the count anew; null where none does. */
    default String counted() {
        return null;
    }
}
