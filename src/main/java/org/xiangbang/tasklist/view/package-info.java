/**
 * The lists on pages: rows, groups, chips, tabs, the pane beside a step, the workbench. The package has no process model. Entry
 * points: the addresses {@code /} and {@code /tasks}; other packages add a {@link org.xiangbang.tasklist.view.ListTab} or a
 * {@link org.xiangbang.tasklist.view.RowMark}.
 */
package org.xiangbang.tasklist.view;
