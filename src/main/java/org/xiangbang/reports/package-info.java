/**
 * Reports: tables over the published views of other modules, within the reader's region scope. A leaf that nobody imports.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "calendar", "engine", "web"})
package org.xiangbang.reports;

import org.springframework.modulith.ApplicationModule;

