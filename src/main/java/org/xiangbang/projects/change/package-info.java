/**
 * Changes of plan (变更): asked for by the organization, decided by size. Model: the side path of {@code
 * processes/projects/lifecycle.bpmn}. Doors: {@link org.xiangbang.projects.change.ChangeRoute}.
 */
package org.xiangbang.projects.change;
