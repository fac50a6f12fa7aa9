/**
 * Projects to be read: lists, the page of one project, its panels on the page of a case, the interface. Reads the tables
 * of all stages and writes none. Doors: {@link org.xiangbang.projects.view.ProjectList} and the addresses {@code
 * /projects} and {@code /api/v1/projects}.
 */
package org.xiangbang.projects.view;
