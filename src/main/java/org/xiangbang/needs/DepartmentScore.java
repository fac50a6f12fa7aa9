package org.xiangbang.needs;

/** What one department said in the joint review. @param score 0 to 100, null when it gave none */
public record DepartmentScore(String desk, String outcome, Integer score, String opinion) {}
