package org.xiangbang.organizations;

/**
 * What the eligibility table judges.
 *
 * @param annualCheck the result for {@code annualCheckYear}: {@code passed}, {@code basic}, {@code failed} or {@code missing}
 * @param onList {@code none}, {@code abnormal} or {@code dishonest}
 * @param withinScope whether the planned actions are within its business scope
 */
public record Standing(
        int annualCheckYear, String annualCheck, String onList, boolean investigated, boolean withinScope) {}
