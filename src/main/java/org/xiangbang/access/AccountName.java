package org.xiangbang.access;

/** An account by which somebody did something or has a part in it, with the name of its person. */
public record AccountName(String login, String name) {}
