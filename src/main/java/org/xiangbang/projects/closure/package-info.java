/**
 * Closure (结项): the last checks, the archive, the end of a project. Model: {@code processes/projects/closure.bpmn}.
 * Doors: {@link org.xiangbang.projects.closure.Closing}.
 */
package org.xiangbang.projects.closure;
