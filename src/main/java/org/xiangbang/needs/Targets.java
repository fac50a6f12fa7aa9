package org.xiangbang.needs;

/** The performance target (绩效目标). Without one a need does not enter the library (L-04). */
public record Targets(String outputTarget, String benefitTarget, String satisfactionTarget) {}
