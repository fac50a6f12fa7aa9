package org.xiangbang.engine.task;

import java.time.Instant;

/** Somebody who may do an open step has looked at its page; told once for each person. */
public record StepOpened(String taskId, String login, Instant at) {}
