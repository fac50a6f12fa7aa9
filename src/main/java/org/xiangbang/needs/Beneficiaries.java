package org.xiangbang.needs;

/**
 * Who is to benefit (受益对象).
 *
 * @param lifted households lifted out of poverty among them, null when nobody said
 * @param monitored households under monitoring among them, null when nobody said
 */
public record Beneficiaries(long households, long people, Long lifted, Long monitored) {}
