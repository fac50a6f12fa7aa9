package org.xiangbang.cases;

import java.util.Collection;
import java.util.Map;

/** A figure of a module's records that lists show in a column, for instance the households that benefit. */
public interface CaseFigure {

    /** Its word, as {@code tasklist.process_column} names it. */
    String fact();

    /** The figures of those cases that have one. */
    Map<String, String> of(Collection<String> caseNos);
}
