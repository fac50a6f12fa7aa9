/**
 * Changes of plan (变更): the organization asks for them, and their size decides who approves them. Model: the side path of
 * {@code processes/projects/lifecycle.bpmn}. Entry point: {@link org.xiangbang.projects.change.ChangeRoute}.
 */
package org.xiangbang.projects.change;
