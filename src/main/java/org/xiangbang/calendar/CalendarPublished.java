package org.xiangbang.calendar;

import org.xiangbang.shared.Official;

/**
 * A year's calendar was entered or corrected. Published in the transaction that keeps it.
 *
 * @param terms counts by the calendar with that year in it
 * @param by null when steps offered at the same moment are made to follow afterwards
 */
public record CalendarPublished(int year, String document, Terms terms, Official by) {}
