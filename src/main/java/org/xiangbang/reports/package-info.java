/**
 * Reports: tables over the published views of other modules, within the reader's region scope. A leaf that nobody imports.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "access", "engine :: *"})
package org.xiangbang.reports;

import org.springframework.modulith.ApplicationModule;
