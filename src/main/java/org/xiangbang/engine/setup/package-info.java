/**
 * The engine as this product runs it: settings, listeners on every element, its own tables. Model: none of its own.
 * Nobody imports it.
 */
@NamedInterface("setup")
package org.xiangbang.engine.setup;

import org.springframework.modulith.NamedInterface;
