/**
 * Personal data: who read what is masked whole, why, and who reads that again.
 *
 * <p>The package has no process model. Modules that show a personal field whole call {@link org.xiangbang.personal.Readings} in the same
 * transaction; which fields those are says {@link org.xiangbang.shared.personal.PersonalFields}. Pages: {@code /personal/readings} and those of the room {@code rights}.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: system", "access", "access :: signin"})
package org.xiangbang.personal;

import org.springframework.modulith.ApplicationModule;
