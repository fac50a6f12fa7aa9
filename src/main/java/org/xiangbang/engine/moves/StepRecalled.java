package org.xiangbang.engine.moves;

import org.springframework.modulith.NamedInterface;

/** Somebody took the decision on a step back: it waits again, as another task. */
@NamedInterface("moves")
public record StepRecalled(String taskId, String login) {}
