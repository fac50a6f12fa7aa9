/**
 * Projects: from a proposal to the archive, through approval, agreement, implementation and closure.
 *
 * <p>Models: {@code processes/projects}. Other modules use {@link org.xiangbang.projects.Projects}, {@link
 * org.xiangbang.projects.Milestones} and {@link org.xiangbang.projects.Tranches}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "calendar",
            "engine",
            "engine :: web",
            "documents",
            "needs",
            "organizations",
            "matching",
            "web"
        })
package org.xiangbang.projects;

import org.springframework.modulith.ApplicationModule;

