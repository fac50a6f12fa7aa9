package org.xiangbang.engine.task;

import org.xiangbang.engine.model.StepDefinition;

/** An open step that the person asking may do, its case not locked. */
public record SeenStep(OpenTask task, StepDefinition definition) {}
