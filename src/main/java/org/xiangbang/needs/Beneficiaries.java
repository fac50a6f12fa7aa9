package org.xiangbang.needs;

/**
 * The people who are to benefit (受益对象).
 *
 * @param liftedHouseholds households among them that were lifted out of poverty; null when it was not stated
 * @param monitoredHouseholds households among them that are under monitoring; null when it was not stated
 */
public record Beneficiaries(long households, long people, Long liftedHouseholds, Long monitoredHouseholds) {}
