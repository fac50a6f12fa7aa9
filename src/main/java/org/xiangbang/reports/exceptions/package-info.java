/**
 * What an inspector looks at first (例外提示): cases that stand out in a place, each list ordered by how much. No list has a threshold,
 * because no document gives one: the first rows are those that stand out most. Entry points: the part of an inspector's workbench and
 * the addresses {@code /exceptions} and {@code /api/v1/exceptions}.
 */
package org.xiangbang.reports.exceptions;
