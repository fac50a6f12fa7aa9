/**
 * Needs: from a village's report to the county's needs library, and out of it again.
 *
 * <p>Models: {@code processes/needs/survey.bpmn}, which calls {@code village.bpmn}, {@code township.bpmn} and {@code library.bpmn};
 * {@code removal.bpmn} and {@code withdrawal.bpmn} begin beside it. Pages: {@code templates/needs}. Other modules use
 * {@link org.xiangbang.needs.Needs}, {@link org.xiangbang.needs.Need} and the events; everything else is hidden.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web :: home", "access", "cases", "cases :: *", "engine :: *"})
package org.xiangbang.needs;

import org.springframework.modulith.ApplicationModule;
