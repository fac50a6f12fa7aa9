package org.xiangbang.engine.task;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** Somebody who may do an open step has looked at its page; told once for each person. */
@NamedInterface("task")
public record StepOpened(String taskId, String login, Instant at) {}
