/**
 * The demonstration: made-up officials for every desk, the stories of their cases, a clock that can be moved, and a banner; none of
 * this exists outside demonstration mode.
 *
 * <p>The stories are in {@code demonstration/stories}; {@link org.xiangbang.demonstration.StoryTeller} tells them through the doors
 * that pages use.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: system",
            "calendar",
            "access",
            "access :: *",
            "cases",
            "engine :: *",
            "documents",
            "needs",
            "organizations",
            "projects :: proposal"
        })
package org.xiangbang.demonstration;

import org.springframework.modulith.ApplicationModule;
