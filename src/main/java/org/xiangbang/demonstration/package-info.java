/**
 * The demonstration: made-up officials for every desk, a clock that can be moved, and a banner; none of this exists outside
 * demonstration mode.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "calendar",
            "access",
            "access :: *",
            "engine :: *",
            "needs",
            "organizations"
        })
package org.xiangbang.demonstration;

import org.springframework.modulith.ApplicationModule;
