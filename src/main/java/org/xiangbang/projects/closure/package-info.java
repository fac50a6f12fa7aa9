/**
 * Closure (结项): the last checks, the archive and the end of a project. Model: {@code processes/projects/closure.bpmn}. Entry
 * point: {@link org.xiangbang.projects.closure.Closing}.
 */
package org.xiangbang.projects.closure;
