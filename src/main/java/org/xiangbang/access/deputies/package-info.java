/**
 * Deputies (代理): a person acts for a principal for a time. The package has no process model; the rules are in ruling 0060. Entry
 * points: {@link org.xiangbang.access.deputies.Deputies}, and the seats of a deputy in every {@code Official}, provided by
 * {@link org.xiangbang.access.StandInSource}.
 */
@NamedInterface("deputies")
package org.xiangbang.access.deputies;

import org.springframework.modulith.NamedInterface;
