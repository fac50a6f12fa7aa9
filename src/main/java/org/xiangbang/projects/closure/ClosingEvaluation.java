package org.xiangbang.projects.closure;

/**
 * How well a project met its targets; null where nobody has judged yet.
 *
 * @param ownScore the organization's own, 0 to 100, as {@code score} of the department
 * @param grade {@code excellent}, {@code good}, {@code fair} or {@code poor} (V-10)
 */
public record ClosingEvaluation(Integer ownScore, Integer score, String grade) {}
