/**
 * Matching: a need and an organization are brought together, and both agree.
 *
 * <p>Models: {@code processes/matching/pairing.bpmn}, and those that it calls: {@code answer.bpmn}, {@code selection.bpmn},
 * {@code members.bpmn} and {@code leaving.bpmn}. Other modules use {@link org.xiangbang.matching.Pairings} and the event
 * {@link org.xiangbang.matching.Paired}; everything else is hidden.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "calendar", "cases", "engine :: *", "needs", "organizations", "access"})
package org.xiangbang.matching;

import org.springframework.modulith.ApplicationModule;
