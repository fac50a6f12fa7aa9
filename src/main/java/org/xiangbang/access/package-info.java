/**
 * Who is asking, and what may they see and do: regions, departments, people, accounts, desks, sign-in, region scope,
 * separation of duties.
 *
 * <p>Other modules use {@link org.xiangbang.access.Desks}, {@link org.xiangbang.access.Regions}, {@link
 * org.xiangbang.access.RegionScope}, {@link org.xiangbang.access.duties.Duties} and an {@code Official} as controller argument.
 */
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.xiangbang.access;

import org.springframework.modulith.ApplicationModule;
