package org.xiangbang.engine.moves;

/** Somebody took the decision on a step back: it waits again, as another task. */
public record StepRecalled(String taskId, String login) {}
