package org.xiangbang.audit;

import java.time.LocalDate;
import java.util.List;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * The acceptance of one project: what was planned and done, and what the checks of the three levels found.
 *
 * @param maintainer the person or body that looks after what was built (V-03)
 * @param checkLevel the level that checks now, or asked for rectification last
 * @param auditedPrice null without a settlement audit
 * @param result null while it is open
 * @param askedOn the day on which the organization asked for it; null where it began before this was noted
 * @param datesReason why the dates of the project do not follow each other, as the chief says it; null where nothing had to be said
 */
public record Acceptance(
        String caseNo,
        String maintainer,
        CheckLevel checkLevel,
        Money auditedPrice,
        Result result,
        LocalDate askedOn,
        String datesReason,
        List<Item> items,
        List<Check> checks) {

    static final int RECTIFICATIONS = 2;

    static final Rule RECTIFIED_AT_MOST_TWICE = new Rule("audit.rectified-at-most-twice", "rules V-07; lifecycle P9");

    /** The way in which it ended. */
    public enum Result {
        ACCEPTED,
        FAILED
    }

    /**
     * One item that was promised.
     *
     * @param verified null until a check has counted it; the latest count is valid
     */
    public record Item(
            int no, String name, String unit, long planned, long done, Long verified, String proof, String note) {}

    /** One check by one level; failed checks are kept too. */
    public record Check(
            int no,
            CheckLevel level,
            Outcome outcome,
            String record,
            LocalDate rectifyBy,
            String measures,
            String by) {}

    /** May the level ask for rectification? It may do so twice; then it has to accept or refuse. */
    Verdict mayBeReturned(CheckLevel level) {
        var returned = checks.stream()
                .filter(check -> check.level() == level && check.outcome() == Outcome.RETURN)
                .count();
        return Verdict.of(returned < RECTIFICATIONS, RECTIFIED_AT_MOST_TWICE, RECTIFICATIONS);
    }
}
