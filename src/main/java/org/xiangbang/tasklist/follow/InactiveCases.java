package org.xiangbang.tasklist.follow;

import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Nobody is urged or told about a case that is suspended or closed, because nobody is waited for there. */
final class InactiveCases {
    static final Rule SUSPENDED_RESTS = new Rule("tasklist.case-suspended", "ours, decision 0067");
    static final Rule CLOSED_RESTS = new Rule("tasklist.case-closed", "ours, decision 0067");

    private InactiveCases() {}

    static Verdict moves(CaseFile file) {
        if (file.closedAt() != null) return Verdict.of(false, CLOSED_RESTS, file.caseNo());
        return Verdict.of(!file.suspended(), SUSPENDED_RESTS, file.caseNo());
    }
}
