package org.xiangbang.engine.task;

import java.time.Instant;

/**
 * The clock of an open step, or of an opinion asked about one, stands still with its suspended case.
 *
 * @param since until when it ran; null: it goes on
 */
public record StepClockPaused(String taskId, Instant since) {}
