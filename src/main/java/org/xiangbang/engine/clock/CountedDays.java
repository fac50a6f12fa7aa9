package org.xiangbang.engine.clock;

/**
 * The days that a clock counts besides those it runs.
 *
 * @param carried days of the term's unit that the desk used at earlier visits of the case
 * @param held days of the term's unit that the case was suspended meanwhile
 * @param applicantDays working days between the earlier visit and this one that the case was with the applicant; the other kinds
 *     of waiting likewise
 */
public record CountedDays(
        int carried, int held, int applicantDays, int reviewDays, int noticeDays, int suspendedDays, int otherDays) {

    /** Of a clock that starts: only what was used before. */
    static CountedDays carried(int used) {
        return new CountedDays(used, 0, 0, 0, 0, 0, 0);
    }

    /** Suspended so long since it was read, in days of the term's unit and in working days. */
    CountedDays heldFor(int days, int workingDays) {
        return new CountedDays(
                carried, held + days, applicantDays, reviewDays, noticeDays, suspendedDays + workingDays, otherDays);
    }

    /** Back at the desk after so many working days of waiting. */
    CountedDays back(int applicant, int review, int notice, int other) {
        return new CountedDays(carried, held, applicant, review, notice, suspendedDays, other);
    }

    /** With days that were counted again. */
    CountedDays again(int usedBefore, int suspended) {
        return new CountedDays(usedBefore, suspended, applicantDays, reviewDays, noticeDays, suspendedDays, otherDays);
    }
}
