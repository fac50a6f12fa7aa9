/**
 * Saved filters (常用筛选): lists kept under a name, by a person or for a desk. No model. Doors: {@link
 * org.xiangbang.tasklist.filter.SavedFilters}.
 */
package org.xiangbang.tasklist.filter;
