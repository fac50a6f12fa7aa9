package org.xiangbang.projects.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * One round of approval of a project: the first, or that of a change above the threshold (F-14).
 *
 * @param round counted from 1
 * @param fiscal is the state's money in it
 * @param level who decides, null until the level is known
 * @param extendedAt when the decision was put off, null if it was not
 * @param outcome null until the round has ended
 * @param approved what was granted, null unless approved
 * @param reply null until the reply was issued
 * @param refusal null unless rejected
 */
record Approval(
        String caseNo,
        int round,
        Money asked,
        boolean fiscal,
        Level level,
        Instant extendedAt,
        Outcome outcome,
        Money approved,
        Reply reply,
        Refusal refusal,
        List<Department> departments) {

    static final Rule EXTENDED_ONCE = new Rule("approval.extended-once", "rules T-03");
    static final Rule NOT_MORE_THAN_ASKED = new Rule("approval.not-more-than-asked", "rules 4.3");
    static final Rule COLLECTIVE_DECISION = new Rule("approval.collective-decision", "rules F-19");

    /** The way in which a round ended. */
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    /**
     * The desk that decides, by the decision table {@code projects-approval-level}.
     *
     * @param desk the desk in the words of the table, with a level as its region: {@code agriculture.chief@county}
     * @param source the rule or decision that the row cites
     */
    public record Level(String desk, String word, String source) {}

    /** The reply (批复) with its document number. */
    public record Reply(String number, LocalDate date, String conditions) {}

    /** Why the project was rejected and what the applicant can do about it (T-10). */
    public record Refusal(String reason, String remedy) {}

    /** The opinion of one department. The word of its outcome is null until the department was heard. */
    public record Department(String desk, String outcome, String opinion, String name, Instant heardAt) {

        boolean consents() {
            return "approve".equals(outcome);
        }
    }

    public Approval {
        departments = List.copyOf(departments);
    }

    /** May the decision be put off? This is possible once in a round (T-03). */
    public Verdict mayBeExtended() {
        return Verdict.of(extendedAt == null, EXTENDED_ONCE, caseNo);
    }

    /** May that much be granted? The amount may be lower than what was asked for but never higher. */
    public Verdict mayGrant(Money amount) {
        return Verdict.of(amount.compareTo(asked) <= 0, NOT_MORE_THAN_ASKED, amount.yuan(), asked.yuan());
    }

    /** Is it decided by the leading group, which decides together and proves it by its minutes (F-19)? */
    boolean decidedTogether() {
        return level != null && level.word().equals("leading-group");
    }

    /** May it be decided? */
    Verdict mayBeDecided(boolean withMinutes) {
        return Verdict.of(withMinutes || !decidedTogether(), COLLECTIVE_DECISION, caseNo);
    }

    /**
     * Returns the desks of the departments whose consent is still missing: all at first, after a supplement only those that
     * returned it.
     */
    List<String> toBeHeard() {
        return departments.stream()
                .filter(d -> !d.consents())
                .map(Department::desk)
                .toList();
    }
}
