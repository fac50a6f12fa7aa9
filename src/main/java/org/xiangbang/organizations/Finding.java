package org.xiangbang.organizations;

/** One reason of the automatic check. @param reason key under {@code eligibility.}; {@code rule} is its source */
public record Finding(Organization.Color color, String reason, String rule) {}
