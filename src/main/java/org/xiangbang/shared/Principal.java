package org.xiangbang.shared;

/** Somebody for whom a deputy acts (委托人); stays responsible for what is done in their name. */
public record Principal(String login, long person, String name) {}
