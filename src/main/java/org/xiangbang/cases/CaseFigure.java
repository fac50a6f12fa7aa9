package org.xiangbang.cases;

import java.util.Collection;
import java.util.Map;

/** A figure from a module's records that lists show in a column, for instance the households that benefit. */
public interface CaseFigure {

    /** The word by which {@code tasklist.process_column} names the figure. */
    String fact();

    /** Returns the figures of those cases that have one. */
    Map<String, String> of(Collection<String> caseNos);
}
