package org.xiangbang.engine.moves;

/**
 * A side path of a running case that somebody may start now.
 *
 * @param event its message name in the model
 * @param cancels it ends the whole application, at the applicant's wish
 */
public record SidePath(String event, String process, String name, String help, boolean cancels) {}
