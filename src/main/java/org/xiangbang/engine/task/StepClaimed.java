package org.xiangbang.engine.task;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** An open step was taken by somebody of its desk, or put back: then {@code login} is null. */
@NamedInterface("task")
public record StepClaimed(String taskId, String login, Instant at) {}
