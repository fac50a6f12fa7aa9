package org.xiangbang.engine.assignment;

import java.time.Instant;
import org.xiangbang.engine.task.StepClaimed;

/** An open step was handed from one person of its desk to another (转办); {@link StepClaimed} is published as well. */
public record StepReassigned(String taskId, String from, String to, Instant at) {}
