/**
 * The lists of open steps, own decisions and started cases, read by keyset from the inbox. No model. Doors: {@link
 * org.xiangbang.tasklist.list.TaskLists}.
 */
package org.xiangbang.tasklist.list;
