package org.xiangbang.engine;

import java.time.Instant;

/** A human step no longer waits: done by somebody, or canceled because its process moved on without it. */
public record StepEnded(String taskId, boolean completed, Instant at) {}
