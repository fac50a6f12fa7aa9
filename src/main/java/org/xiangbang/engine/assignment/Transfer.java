package org.xiangbang.engine.assignment;

import java.time.Instant;

/** A step was handed on (转办). @param from name of the person who handed it on; {@code to} is the login of the person who has it since */
public record Transfer(String from, String to, String reason, Instant at) {}
