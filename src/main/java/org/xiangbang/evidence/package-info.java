/**
 * Evidence: who did what to a case, when, on which form, by which rule, and which way the case took through its models.
 *
 * <p>Listens to {@link org.xiangbang.shared.OfficialAct} and {@link org.xiangbang.engine.task.PathTaken} in the act's own
 * transaction; nobody calls it and nobody imports it.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "access", "cases", "engine :: *"})
package org.xiangbang.evidence;

import org.springframework.modulith.ApplicationModule;
