package org.xiangbang.reports.exceptions;

import java.util.List;
import java.util.Map;
import org.xiangbang.reports.LateSteps.LateStep;
import org.xiangbang.reports.exceptions.ExceptionLists.NearlyPaid;
import org.xiangbang.reports.exceptions.ExceptionLists.Pair;
import org.xiangbang.reports.exceptions.ExceptionLists.Quick;
import org.xiangbang.reports.exceptions.ExceptionLists.Returned;
import org.xiangbang.shared.Region;

/**
 * What stands out in a place, in five lists; in each the first row stands out most.
 *
 * @param counts how many each list has altogether, by its word
 */
record Exceptions(
        Region place,
        List<LateStep> late,
        List<Returned> returned,
        List<Pair> pairs,
        List<NearlyPaid> nearlyPaid,
        List<Quick> quick,
        Map<String, Long> counts) {
    /** The words of the lists, in their order. */
    static final List<String> LISTS = List.of("late", "returned", "pairs", "nearlyPaid", "quick");
}
