/**
 * Projects, from the proposal through approval, agreement, implementation and closure to the archive.
 *
 * <p>Models: {@code processes/projects}. Other modules use {@link org.xiangbang.projects.Projects},
 * {@link org.xiangbang.projects.Milestones} and {@link org.xiangbang.projects.Tranches}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: home",
            "calendar",
            "access",
            "cases",
            "cases :: *",
            "engine :: *",
            "needs",
            "organizations",
            "organizations :: deregistration",
            "matching",
            "documents"
        })
package org.xiangbang.projects;

import org.springframework.modulith.ApplicationModule;
