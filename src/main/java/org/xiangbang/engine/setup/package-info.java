/**
 * The engine as this product runs it: settings, listeners on every element, its own tables. The package has no process model, and
 * no other package imports it.
 */
@NamedInterface("setup")
package org.xiangbang.engine.setup;

import org.springframework.modulith.NamedInterface;
