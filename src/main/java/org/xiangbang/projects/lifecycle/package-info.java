/**
 * The whole life of a project: its stages in order, suspension, termination, recovery of money, objections. Model:
 * {@code processes/projects/lifecycle.bpmn}. Doors: {@link org.xiangbang.projects.lifecycle.Stages}.
 */
package org.xiangbang.projects.lifecycle;
