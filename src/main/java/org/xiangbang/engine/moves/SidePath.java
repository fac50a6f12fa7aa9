package org.xiangbang.engine.moves;

/**
 * A side path of a running case that a person may start now.
 *
 * @param event its message name in the model
 * @param cancels whether it ends the whole application because the applicant wants it
 */
public record SidePath(String event, String process, String name, String help, boolean cancels) {}
