/**
 * The whole course of a project: its stages in order, recovery of money, and what may happen beside it: suspension, termination,
 * objections, cancellation. Models: {@code lifecycle}, {@code delivery}, {@code recovery}, {@code suspension}, {@code termination},
 * {@code objection} and {@code withdrawal} in {@code processes/projects}. Entry point: {@link org.xiangbang.projects.lifecycle.Stages}.
 */
package org.xiangbang.projects.lifecycle;
