/**
 * Implementation (实施): the site board, progress reports, checks of township and county, milestones reached. Model:
 * {@code processes/projects/implementation.bpmn}. Doors: {@link org.xiangbang.projects.implementation.Implementations}.
 */
package org.xiangbang.projects.implementation;
