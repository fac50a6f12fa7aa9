/**
 * Calendar: what time it officially is, which days are worked, and when a term is over; the administrator's page on which the
 * next year is entered.
 *
 * <p>Other modules use {@link org.xiangbang.calendar.OfficialClock} and {@link org.xiangbang.calendar.Terms}; {@link
 * org.xiangbang.calendar.CalendarPublished} tells them that a year has changed.
 */
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.xiangbang.calendar;

import org.springframework.modulith.ApplicationModule;
