/**
 * Access: says who asks, and what this person may see and do. Regions, departments, people, accounts, desks, sign-in, region
 * scope, and separation of duties.
 *
 * <p>Other modules use {@link org.xiangbang.access.Desks}, {@link org.xiangbang.access.Regions},
 * {@link org.xiangbang.access.RegionScope}, {@link org.xiangbang.access.duties.Duties} and an {@code Official} as controller
 * argument.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: home",
            "web :: input",
            "web :: sheet",
            "web :: idempotency",
            "web :: server",
            "web :: system"
        })
package org.xiangbang.access;

import org.springframework.modulith.ApplicationModule;
