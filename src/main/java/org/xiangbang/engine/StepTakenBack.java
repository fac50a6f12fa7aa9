package org.xiangbang.engine;

/** Somebody took the decision on a step back: it waits again, as another task. */
public record StepTakenBack(String taskId, String login) {}
