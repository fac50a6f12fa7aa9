/** Declared steps in the browser: reads a posted form by its declaration and prepares the page that asks for it. */
@NamedInterface("web")
package org.xiangbang.engine.web;

import org.springframework.modulith.NamedInterface;

