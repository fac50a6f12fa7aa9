package org.xiangbang.engine.clock;

import java.time.Instant;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.engine.model.CaseStep;
import org.xiangbang.shared.Desk;

/**
 * The clock of an open human step.
 *
 * @param waits whom or what the step waits for: {@code applicant}, {@code review} (expert review), {@code notice}, or empty
 *     for a desk's own work
 * @param term the whole term; null for a step that was open before clocks were introduced
 * @param told 1: the desk was told that it is due soon; 2: its chief that it is overdue
 */
public record StepClock(
        String taskId,
        CaseStep caseStep,
        Desk desk,
        String waits,
        boolean whileSuspended,
        Term term,
        Instant openedAt,
        Instant soonAt,
        Instant dueAt,
        int told,
        CountedDays days) {

    /** The wait for the applicant. */
    static final String APPLICANT = "applicant";

    /** The public notice. It ends by itself. */
    static final String NOTICE = "notice";

    public String caseNo() {
        return caseStep.caseNo();
    }

    StepClock with(CountedDays counted) {
        return new StepClock(
                taskId, caseStep, desk, waits, whileSuspended, term, openedAt, soonAt, dueAt, told, counted);
    }

    /** Returns what was left of the term when the step was offered, at least one day (decision 0070). */
    public Term rest() {
        return term.less(days.carried());
    }

    /** Returns when people are to be told next. A notice ends by itself and nobody has to hurry, so nobody is told that it is due soon. */
    static Instant tellAt(String waits, int told, Deadline due, Terms calendar) {
        return switch (told) {
            case 0 -> waits.equals(NOTICE) ? null : due.soon();
            case 1 -> calendar.nextWorkingDay(due.at());
            default -> null;
        };
    }
}
