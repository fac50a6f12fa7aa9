/**
 * Help: the rules that documents give and the rules that this system sets itself; everybody who is signed in can read them.
 *
 * <p>The models are a {@link org.xiangbang.help.CitedRule}, from the messages {@code rules}, and a
 * {@link org.xiangbang.help.Ruling}, a file of {@code src/docs/rulings} in each language; the program only reads them. The entry
 * points are the pages under {@code /help/rules} and {@code /help/rulings}, to which everything that is cited links, and
 * {@code /api/v1/rules}.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: input", "engine :: model"})
package org.xiangbang.help;

import org.springframework.modulith.ApplicationModule;
