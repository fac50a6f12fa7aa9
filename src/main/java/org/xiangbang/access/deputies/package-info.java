/**
 * Deputies (代理): a person acts for a principal for a time. No model; the rules are in ruling 0060. Doors: {@link
 * org.xiangbang.access.deputies.Deputies}, and the seats of a deputy in every {@code Official}, handed in as {@link
 * org.xiangbang.access.StandInSource}.
 */
package org.xiangbang.access.deputies;
