/**
 * Audit: from the organization's self-check to the accepted, or failed, project.
 *
 * <p>Model: {@code processes/audit/acceptance.bpmn}; whether a settlement audit is needed: the decision table beside it.
 * Other modules use {@link org.xiangbang.audit.Acceptances}; all else is hidden.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "cases",
            "engine :: *",
            "projects",
            "access",
            "calendar",
            "documents",
            "organizations",
            "funds",
            "web"
        })
package org.xiangbang.audit;

import org.springframework.modulith.ApplicationModule;
