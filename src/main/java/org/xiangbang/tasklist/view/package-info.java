/**
 * The lists on the page: rows, groups, chips, tabs, the pane beside a step, the workbench. No model. Doors: the
 * addresses {@code /} and {@code /tasks}; other rooms add a {@link org.xiangbang.tasklist.view.ListTab} or a {@link
 * org.xiangbang.tasklist.view.RowMark}.
 */
package org.xiangbang.tasklist.view;
