package org.xiangbang.engine.clock;

import java.time.Instant;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.shared.Desk;

/**
 * The clock of an open human step.
 *
 * @param waits what the step is a wait for: {@code applicant}, {@code review} (expert review), {@code notice}, or empty for a
 *     desk's own work
 * @param term the whole term; null for a step that was open before clocks were kept
 * @param carried days of the term's unit that the desk used at earlier visits of the case
 * @param held days of the term's unit that the case was suspended meanwhile
 * @param applicantDays working days between the earlier visit and this one that the case was with the applicant; the other kinds
 *     of waiting likewise
 */
public record StepClock(
        String taskId,
        String caseNo,
        String businessKey,
        String process,
        int version,
        String step,
        Desk desk,
        String waits,
        boolean whileSuspended,
        Term term,
        Instant openedAt,
        Instant soonAt,
        Instant dueAt,
        int carried,
        int held,
        int told,
        int applicantDays,
        int reviewDays,
        int noticeDays,
        int suspendedDays,
        int otherDays) {

    /** The wait for the applicant. */
    static final String APPLICANT = "applicant";

    /** The public notice; it ends by itself. */
    static final String NOTICE = "notice";

    /** Suspended so long since it was read, in days of the term's unit and in working days. */
    StepClock heldFor(int days, int workingDays) {
        return with(
                carried, held + days, applicantDays, reviewDays, noticeDays, suspendedDays + workingDays, otherDays);
    }

    /** Back at the desk after so many working days of waiting. */
    StepClock back(int applicant, int review, int notice, int other) {
        return with(carried, held, applicant, review, notice, suspendedDays, other);
    }

    /** With days that were counted again. */
    StepClock counted(int usedBefore, int suspended) {
        return with(usedBefore, suspended, applicantDays, reviewDays, noticeDays, suspendedDays, otherDays);
    }

    private StepClock with(int before, int stood, int applicant, int review, int notice, int suspended, int other) {
        return new StepClock(
                taskId,
                caseNo,
                businessKey,
                process,
                version,
                step,
                desk,
                waits,
                whileSuspended,
                term,
                openedAt,
                soonAt,
                dueAt,
                before,
                stood,
                told,
                applicant,
                review,
                notice,
                suspended,
                other);
    }

    /** What was left of the term when the step was offered, at least one day (decision 0070). */
    public Term rest() {
        return term.less(carried);
    }

    /** When there is something to tell next; a notice ends by itself, nobody has to hurry. */
    static Instant tellAt(String waits, int told, Deadline due, Terms calendar) {
        return switch (told) {
            case 0 -> waits.equals(NOTICE) ? null : due.soon();
            case 1 -> calendar.nextWorkingDay(due.at());
            default -> null;
        };
    }
}
