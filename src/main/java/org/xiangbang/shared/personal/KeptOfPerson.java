package org.xiangbang.shared.personal;

import java.util.List;
import java.util.Map;

/** What a module keeps of one account, of one kind. A module provides a bean for each kind, which reads its own tables only. */
public interface KeptOfPerson {

    /** The position in the list, from the account itself to what is only a setting. */
    int order();

    /** The word of the kind; {@code personal.kept.<word>} is the key of its name and the name of its file. */
    String word();

    /** Returns the rows, with the names of columns as keys. */
    List<Map<String, Object>> of(String login);

    /** Returns how many rows {@link #of} would return. A kind that grows with the work of years counts without reading them. */
    default int count(String login) {
        return of(login).size();
    }

    /**
     * Returns the rule or ruling by which it stays after an erasure; empty for what is erased. Where a part has to stay, {@link #erase}
     * removes the rest.
     */
    default String stays() {
        return "";
    }

    /** Erases what no rule keeps. The caller has seen that the account is closed. @return how many rows it removed or emptied */
    default int erase(String login) {
        return 0;
    }
}
