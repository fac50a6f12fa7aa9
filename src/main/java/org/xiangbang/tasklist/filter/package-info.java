/**
 * Saved filters (常用筛选): lists saved under a name, by a person or for a desk. The package has no process model. Entry point:
 * {@link org.xiangbang.tasklist.filter.SavedFilters}.
 */
package org.xiangbang.tasklist.filter;
