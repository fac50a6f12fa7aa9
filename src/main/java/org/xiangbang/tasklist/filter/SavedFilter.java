package org.xiangbang.tasklist.filter;

import org.xiangbang.shared.Desk;

/**
 * A list that was saved under a name (常用筛选).
 *
 * @param desk the desk whose holders share it; null for a person's own list
 * @param query the part of the list's address after the question mark
 * @param changeable whether the reader may rename or remove it; a deputy can only read what the principal's desk shares
 */
public record SavedFilter(long id, String name, Desk desk, String query, boolean changeable) {}
