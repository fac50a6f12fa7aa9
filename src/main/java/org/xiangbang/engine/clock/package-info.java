/**
 * Clocks of steps (SLA clocks): started, paused, counted again when the calendar changes, told when due. Terms stand in
 * the models and in {@code processes/calendar/time-limits.dmn}. Doors: {@link org.xiangbang.engine.clock.StepClocks}.
 */
@NamedInterface("clock")
package org.xiangbang.engine.clock;

import org.springframework.modulith.NamedInterface;
