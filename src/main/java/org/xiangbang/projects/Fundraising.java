package org.xiangbang.projects;

import java.time.LocalDate;

/**
 * The public fundraising (公开募捐) from which a project has money.
 *
 * @param plan the number under which its plan was filed
 * @param startsOn the first day of the fundraising
 * @param holder the number of the organization that holds the money
 */
public record Fundraising(String plan, LocalDate filedOn, LocalDate startsOn, String holder) {
    /** A plan is filed so many days before the fundraising begins (C-02; 慈善组织公开募捐管理办法, 民政部令第74号, art. 11). */
    private static final int DAYS_BEFORE = 10;

    public boolean filedInTime() {
        return !filedOn.plusDays(DAYS_BEFORE).isAfter(startsOn);
    }
}
