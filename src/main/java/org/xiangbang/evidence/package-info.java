/**
 * Evidence: who did what to a case, when, on which form, by which rule, and which way the case took through its models.
 *
 * <p>Listens to {@link org.xiangbang.shared.OfficialAct} and {@link org.xiangbang.engine.PathTaken} in the act's own
 * transaction; nobody calls it and nobody imports it.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "calendar", "engine", "web"})
package org.xiangbang.evidence;

import org.springframework.modulith.ApplicationModule;

