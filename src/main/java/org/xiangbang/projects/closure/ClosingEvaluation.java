package org.xiangbang.projects.closure;

/**
 * How well a project met its targets. A value is null as long as nobody has judged it.
 *
 * @param ownScore the organization's own score, 0 to 100; {@code score} is that of the department
 * @param grade {@code excellent}, {@code good}, {@code fair} or {@code poor} (V-10)
 */
public record ClosingEvaluation(Integer ownScore, Integer score, String grade) {}
