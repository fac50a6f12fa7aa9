package org.xiangbang.projects.approval;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.xiangbang.projects.BudgetLine;

/** Where a project's money comes from, as the decision table {@code projects-approval-level} asks it. */
enum ApprovalFunding {
    /** The state's money, or money the rules for it cover as well: paired counties' and central units' (L-11). */
    FISCAL,
    /** Gifts, with or without money of the villages. */
    DONATION,
    /** Nothing but what village and villagers raise themselves. */
    OWN;

    private static final Set<String> LIKE_FISCAL = Set.of("targeted", "east-west");
    private static final Set<String> RAISED_LOCALLY = Set.of("collective", "self-raised");

    static ApprovalFunding of(Collection<BudgetLine> lines) {
        if (lines.stream().anyMatch(l -> l.fiscal() || LIKE_FISCAL.contains(l.source()))) return FISCAL;
        return lines.stream().allMatch(l -> RAISED_LOCALLY.contains(l.source())) ? OWN : DONATION;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
