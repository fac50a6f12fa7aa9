package org.xiangbang.engine.assignment;

import java.time.Instant;

/** A step was handed on (转办). @param from name of who handed it; {@code to} login of who has it since */
public record Transfer(String from, String to, String reason, Instant at) {}
