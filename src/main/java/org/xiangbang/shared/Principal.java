package org.xiangbang.shared;

/** The person for whom a deputy acts (委托人). The principal stays responsible for what is done in their name. */
public record Principal(String login, long person, String name) {}
