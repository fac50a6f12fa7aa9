/**
 * Social organizations: from their own sign-up to the directory, and what they have to meet to stay in it.
 *
 * <p>Models: {@code processes/organizations/admission.bpmn}; {@code withdrawal.bpmn} and those of the rooms begin beside it. Pages:
 * {@code templates/organizations}. Other modules use
 * {@link org.xiangbang.organizations.Organizations}, {@link org.xiangbang.organizations.Organization} and the events; everything
 * else is hidden.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: home",
            "web :: idempotency",
            "web :: input",
            "access",
            "access :: divisions",
            "access :: signin",
            "calendar",
            "cases",
            "cases :: *",
            "personal",
            "engine :: *"
        })
package org.xiangbang.organizations;

import org.springframework.modulith.ApplicationModule;
