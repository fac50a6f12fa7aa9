package org.xiangbang.organizations;

/**
 * What the eligibility table judges.
 *
 * @param annualCheck {@code passed}, {@code basic}, {@code failed} or {@code missing}, of {@code annualCheckYear}
 * @param onList {@code none}, {@code abnormal} or {@code dishonest}
 * @param withinScope do the actions planned lie within its business scope?
 */
public record Standing(
        int annualCheckYear, String annualCheck, String onList, boolean investigated, boolean withinScope) {}
