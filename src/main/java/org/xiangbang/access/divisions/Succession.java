package org.xiangbang.access.divisions;

import java.time.LocalDate;
import java.util.List;
import org.xiangbang.access.NamedRegion;

/**
 * A division that has ended, and what takes its place.
 *
 * @param until the first day on which it is no more
 * @param heirs the division that succeeds it, or the several ones among which an administrator chooses case by case
 * @param enteredBy login of the administrator who entered its end
 */
public record Succession(NamedRegion division, LocalDate until, List<NamedRegion> heirs, String enteredBy) {

    /** Was it split, so that an administrator has to choose? */
    public boolean split() {
        return heirs.size() > 1;
    }

    public String code() {
        return division.code();
    }
}
