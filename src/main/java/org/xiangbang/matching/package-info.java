/**
 * Matching: a need and an organization find each other, and both agree.
 *
 * <p>Model: {@code processes/matching/pairing.bpmn}. Other modules use {@link org.xiangbang.matching.Pairings} and the event
 * {@link org.xiangbang.matching.Paired}; all else is hidden.
 */
@ApplicationModule(allowedDependencies = {"shared", "cases", "engine :: *", "needs", "organizations", "access"})
package org.xiangbang.matching;

import org.springframework.modulith.ApplicationModule;
