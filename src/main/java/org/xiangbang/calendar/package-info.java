/**
 * Calendar: the official time, which days are worked, when a term is over, and the page on which the administrator enters the
 * next year.
 *
 * <p>Other modules use {@link org.xiangbang.calendar.OfficialClock} and {@link org.xiangbang.calendar.Terms};
 * {@link org.xiangbang.calendar.CalendarPublished} tells them that a year has changed.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: system"})
package org.xiangbang.calendar;

import org.springframework.modulith.ApplicationModule;
