/**
 * The whole course of a project: its stages in order, suspension, termination, recovery of money and objections. Model:
 * {@code processes/projects/lifecycle.bpmn}. Entry point: {@link org.xiangbang.projects.lifecycle.Stages}.
 */
package org.xiangbang.projects.lifecycle;
