package org.xiangbang.needs;

/** What one department decided in the joint review. @param score 0 to 100, or null when the department gave none */
public record DepartmentScore(String desk, String outcome, Integer score, String opinion) {}
