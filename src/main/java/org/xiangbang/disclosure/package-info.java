/**
 * Disclosure: what is or was on public notice, for everybody who is signed in.
 *
 * <p>A notice in a model is a human step whose id ends in {@code Notice}; it is listed from the moment it is offered until its
 * time is over or a person objects.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: input", "access", "engine :: *"})
package org.xiangbang.disclosure;

import org.springframework.modulith.ApplicationModule;
