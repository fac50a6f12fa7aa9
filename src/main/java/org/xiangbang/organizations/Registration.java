package org.xiangbang.organizations;

import java.time.LocalDate;

/**
 * What the registration authority states about an organization.
 *
 * @param synthetic whether the code was made for the demonstration and must be shown as such
 * @param competentUnit the competent business unit (业务主管单位); null for organizations that are registered directly
 * @param grade {@code none}, {@code 1A} to {@code 5A}
 */
public record Registration(
        Uscc uscc,
        boolean synthetic,
        String authority,
        LocalDate validUntil,
        String competentUnit,
        boolean charitable,
        boolean fundraising,
        String grade,
        LocalDate gradeValidUntil) {}
