package org.xiangbang.access;

/** An account with the name of its person, who did something or has a part in it. */
public record AccountName(String login, String name) {}
