package org.xiangbang.needs;

/**
 * Who is to benefit (受益对象).
 *
 * @param liftedHouseholds households lifted out of poverty among them, null when nobody said
 * @param monitoredHouseholds households under monitoring among them, null when nobody said
 */
public record Beneficiaries(long households, long people, Long liftedHouseholds, Long monitoredHouseholds) {}
