/**
 * The parts of the workbench that belong to a role: each module says what of its own the reader should find there first. Entry
 * point: {@link org.xiangbang.web.home.HomePart}.
 */
@NamedInterface("home")
package org.xiangbang.web.home;

import org.springframework.modulith.NamedInterface;
