/**
 * Implementation (实施): the site board, progress reports, checks by township and county, and the milestones reached. Model:
 * {@code processes/projects/implementation.bpmn}. Entry point: {@link org.xiangbang.projects.implementation.Implementations}.
 */
package org.xiangbang.projects.implementation;
