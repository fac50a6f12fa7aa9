package org.xiangbang.engine.task;

import java.time.Instant;

/**
 * A human step no longer waits: done by somebody, or canceled because its process moved on without it.
 *
 * @param step its id in the model
 */
public record StepEnded(String taskId, String step, boolean completed, Instant at) {}
