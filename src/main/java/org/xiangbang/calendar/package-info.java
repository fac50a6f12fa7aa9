/**
 * Calendar: what time it officially is, which days are worked, and when a term is over.
 *
 * <p>Other modules use {@link org.xiangbang.calendar.OfficialClock} and {@link org.xiangbang.calendar.Terms}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package org.xiangbang.calendar;

import org.springframework.modulith.ApplicationModule;
