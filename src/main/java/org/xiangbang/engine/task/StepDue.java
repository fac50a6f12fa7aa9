package org.xiangbang.engine.task;

import java.time.Instant;

/** An open step is due at another time than before: its clock stood still, or the calendar of its year was published. */
public record StepDue(String taskId, Instant soonAt, Instant dueAt) {}
