package org.xiangbang.tasklist.filter;

import org.xiangbang.shared.Desk;

/**
 * A list under a name (常用筛选).
 *
 * @param desk whose holders share it; null for one's own
 * @param query what stands behind the question mark of the list's address
 * @param changeable may the reader rename or remove it? A deputy reads what the principal's desk shares
 */
public record SavedFilter(long id, String name, Desk desk, String query, boolean changeable) {}
