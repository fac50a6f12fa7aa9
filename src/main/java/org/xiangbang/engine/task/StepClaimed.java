package org.xiangbang.engine.task;

import java.time.Instant;

/** An open step was taken by somebody of its desk, or put back: then {@code login} is null. */
public record StepClaimed(String taskId, String login, Instant at) {}
