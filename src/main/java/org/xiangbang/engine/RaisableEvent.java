package org.xiangbang.engine;

/** A side path of a running case that somebody may start now: {@code event} is its message name in the model. */
public record RaisableEvent(String event, String process, String name, String help) {}
