package org.xiangbang.engine.task;

import org.xiangbang.engine.model.StepDefinition;

/** An open step that the person who asks may do. Its case is not locked. */
public record SeenStep(OpenTask task, StepDefinition definition) {}
