package org.xiangbang.cases.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says where open cases wait now, and who has them. */
public interface WaitingCases {

    /**
     * An open step.
     *
     * @param step its name
     * @param desk the name of the desk at which it waits
     * @param person the name of the person who has claimed it; null if nobody has
     */
    record Step(String step, String desk, String person) {}

    /** Returns the most urgent open steps by case, a few of each. The caller has to check that the reader may see the cases. */
    Map<String, List<Step>> of(Collection<String> caseNos, Locale locale);
}
