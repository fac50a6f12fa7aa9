package org.xiangbang.calendar;

import org.xiangbang.shared.Official;

/**
 * A year's calendar was entered or corrected. Published in the transaction that stores it.
 *
 * @param terms counts by the calendar that includes this year
 * @param by null when it is published again, for steps that were offered at the same moment
 */
public record CalendarPublished(int year, String document, Terms terms, Official by) {}
