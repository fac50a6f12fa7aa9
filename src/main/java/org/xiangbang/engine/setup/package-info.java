/**
 * The engine as this product runs it: settings, listeners on every element, its own tables. Model: none of its own.
 * Nobody imports it.
 */
package org.xiangbang.engine.setup;
