/**
 * Social organizations: from their own sign-up to the directory, and what keeps them in it.
 *
 * <p>Model: {@code processes/organizations/admission.bpmn}. Pages: {@code templates/organizations}. Other modules use {@link
 * org.xiangbang.organizations.Organizations}, {@link org.xiangbang.organizations.Organization} and the events; all else is
 * hidden.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "access", "cases", "cases :: *", "engine :: *"})
package org.xiangbang.organizations;

import org.springframework.modulith.ApplicationModule;
