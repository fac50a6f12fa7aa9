/**
 * Help: the rules that this system sets itself, for everybody who is signed in to read.
 *
 * <p>The model is a {@link org.xiangbang.help.Ruling}, a file of {@code src/docs/rulings} in each language; the program only reads them.
 * Its only door is the pages under {@code /help/rulings}, to which every cited number leads.
 */
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.xiangbang.help;

import org.springframework.modulith.ApplicationModule;
