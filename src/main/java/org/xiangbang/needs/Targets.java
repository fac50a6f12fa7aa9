package org.xiangbang.needs;

/** The performance target (绩效目标): without one nothing enters the library (L-04). */
public record Targets(String outputTarget, String benefitTarget, String satisfactionTarget) {}
