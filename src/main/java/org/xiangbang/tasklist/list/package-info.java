/**
 * The lists of open steps, own decisions and started cases; the pages of open steps are read by keyset from the inbox. The
 * package has no process model. Entry point: {@link org.xiangbang.tasklist.list.TaskLists}.
 */
package org.xiangbang.tasklist.list;
