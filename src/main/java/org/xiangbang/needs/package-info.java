/**
 * Needs: from a village's report to the county's needs library, and out of it again.
 *
 * <p>Model: {@code processes/needs/survey.bpmn}. Pages: {@code templates/needs}. Other modules use
 * {@link org.xiangbang.needs.Needs}, {@link org.xiangbang.needs.Need} and the events; everything else is hidden.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "access", "cases", "cases :: *", "engine :: *"})
package org.xiangbang.needs;

import org.springframework.modulith.ApplicationModule;
