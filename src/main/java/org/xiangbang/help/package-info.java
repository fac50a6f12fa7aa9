/**
 * Help: the rules that this system sets itself; everybody who is signed in can read them.
 *
 * <p>The model is a {@link org.xiangbang.help.Ruling}, a file of {@code src/docs/rulings} in each language; the program only
 * reads them. The only entry point is the pages under {@code /help/rulings}; every cited number links to one of them.
 */
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.xiangbang.help;

import org.springframework.modulith.ApplicationModule;
