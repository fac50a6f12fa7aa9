package org.xiangbang.web;

import org.xiangbang.shared.Official;

/** An entry at the top of every page that shows how many new things there are. A module provides it as a bean. */
public interface TopEntry {

    /** The address to which it leads. */
    String path();

    /** The address that answers this entry alone, drawn again. An open page asks it every ten seconds. */
    String refresh();

    /** The message key of its name; {@code <name>.count} says the number, {0}. */
    String name();

    /** Counts what is new; for zero no number is shown. */
    int count(Official official);

    /** The number at which counting stops. */
    int most();
}
