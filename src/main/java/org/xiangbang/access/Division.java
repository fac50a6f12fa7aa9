package org.xiangbang.access;

import java.time.LocalDate;
import org.xiangbang.shared.Region;

/**
 * An administrative division as it is entered.
 *
 * @param parent the nearest one above it that is entered; null at the top. A level may be skipped: 石岐街道 stands below 中山市
 * @param from the first day, if anybody said so
 * @param until the first day on which it is no more; null while nobody ended it
 * @param successor the division that took its place; null if there is none or there are several
 * @param demonstration the code is invented and must be shown as such
 */
public record Division(
        String code,
        String name,
        String parent,
        LocalDate from,
        LocalDate until,
        String successor,
        boolean demonstration) {

    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** Returns the division that has taken its place by that day; null while it is in force, and if there is no single one. */
    public String successorOn(LocalDate day) {
        return until == null || day.isBefore(until) ? null : successor;
    }

    public NamedRegion named() {
        return new NamedRegion(new Region(code), name, demonstration);
    }
}
