/**
 * The views of projects: lists, the page of one project, its panels on the page of a case, and the interface. The package reads
 * the tables of all stages and writes none. Entry points: {@link org.xiangbang.projects.view.ProjectList} and the addresses
 * {@code /projects} and {@code /api/v1/projects}.
 */
package org.xiangbang.projects.view;
