package org.xiangbang.access.requests;

import java.util.List;
import org.xiangbang.shared.Official;

/** An act of administration that takes two people. */
public interface RequestedAct {
    RequestKind kind();

    /** Returns the logins that an item is about: the first word, unless the kind says otherwise. */
    default List<String> about(String item) {
        return List.of(item.split(" ", 2)[0]);
    }

    /**
     * Does exactly what was asked, in the transaction of the confirmation. How the accounts stood was compared before.
     *
     * @param by who asked
     * @return what is told once to who confirms; empty for nothing
     */
    String execute(List<String> items, String by, Official confirmer);
}
