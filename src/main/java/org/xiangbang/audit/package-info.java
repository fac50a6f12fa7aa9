/**
 * Audit: from the organization's self-check to the acceptance or failure of the project.
 *
 * <p>Models: {@code processes/audit/acceptance.bpmn}, and those that it calls: {@code selfcheck.bpmn}, {@code settlement.bpmn} and
 * {@code notice.bpmn}; the decision table beside them says whether a settlement audit is needed. Other modules use {@link org.xiangbang.audit.Acceptances}; everything else is hidden.
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
