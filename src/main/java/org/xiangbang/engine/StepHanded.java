package org.xiangbang.engine;

import java.time.Instant;

/** An open step was handed from one person of its desk to another (转办); {@link StepClaimed} is published as well. */
public record StepHanded(String taskId, String from, String to, Instant at) {}
