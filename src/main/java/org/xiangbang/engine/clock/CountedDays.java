package org.xiangbang.engine.clock;

/**
 * The days that a clock counts apart from those that it runs.
 *
 * @param carried days of the term's unit that the desk used at earlier visits of the case
 * @param held days of the term's unit during which the case was suspended
 * @param applicantDays working days between the earlier visit and this one during which the case was with the applicant; the
 *     other kinds of waiting are counted in the same way
 */
public record CountedDays(
        int carried, int held, int applicantDays, int reviewDays, int noticeDays, int suspendedDays, int otherDays) {

    /** The days of a clock that starts: only what was used before. */
    static CountedDays carried(int used) {
        return new CountedDays(used, 0, 0, 0, 0, 0, 0);
    }

    /** Adds a suspension, in days of the term's unit and in working days. */
    CountedDays heldFor(int days, int workingDays) {
        return new CountedDays(
                carried, held + days, applicantDays, reviewDays, noticeDays, suspendedDays + workingDays, otherDays);
    }

    /** The case is back at the desk after so many working days of waiting. */
    CountedDays back(int applicant, int review, int notice, int other) {
        return new CountedDays(carried, held, applicant, review, notice, suspendedDays, other);
    }

    /** Replaces the days that were counted again. */
    CountedDays again(int usedBefore, int suspended) {
        return new CountedDays(usedBefore, suspended, applicantDays, reviewDays, noticeDays, suspendedDays, otherDays);
    }
}
