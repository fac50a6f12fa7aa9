/**
 * The lists on the page: rows, groups, chips, tabs, the pane beside a step, the workbench. No model. Doors: the
 * addresses {@code /} and {@code /tasks}.
 */
package org.xiangbang.tasklist.view;
