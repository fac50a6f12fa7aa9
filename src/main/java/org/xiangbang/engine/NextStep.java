package org.xiangbang.engine;

/** A human step that follows: its id and name in the model and the desk that it waits for. */
public record NextStep(String process, String step, String stepName, String desk) {}
