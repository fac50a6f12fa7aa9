/**
 * Prepares the delivered jar for quick starts: {@code java -jar xiangbang.jar prepare FOLDER} unpacks it and lets a first run record the
 * classes that it has loaded. None of this is used by a running program.
 */
@ApplicationModule(allowedDependencies = {})
package org.xiangbang.preparation;

import org.springframework.modulith.ApplicationModule;
