package org.xiangbang.web;

import org.xiangbang.shared.Official;

/** Something at the top of every page that says how much is new behind it, handed in by a module as a bean. */
public interface TopEntry {

    /** Where it leads. */
    String path();

    /** Answers this entry alone, drawn again; asked every ten seconds while a page is open. */
    String refresh();

    /** Message key of its name; {@code <name>.count} says the number, {0}. */
    String name();

    /** How much is new; zero shows no number. */
    int count(Official official);

    /** The number beyond which nothing is counted. */
    int most();
}
