/**
 * Clocks of steps (SLA clocks): they are started, paused, and counted again when the calendar changes, and people are told when a
 * step is due. The terms are in the models and in {@code processes/calendar/time-limits.dmn}. Entry point:
 * {@link org.xiangbang.engine.clock.StepClocks}.
 */
@NamedInterface("clock")
package org.xiangbang.engine.clock;

import org.springframework.modulith.NamedInterface;
