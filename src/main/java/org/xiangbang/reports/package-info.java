/**
 * Reports: tables over the published views of other modules, within the reader's region scope. No other module imports this one.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "access", "engine :: *"})
package org.xiangbang.reports;

import org.springframework.modulith.ApplicationModule;
