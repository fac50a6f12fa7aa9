/**
 * Models read, checked and deployed: steps, fields, decision tables and the closed list of expressions. Models: all of
 * {@code processes/}. Doors: {@link org.xiangbang.engine.model.Definitions} and {@link
 * org.xiangbang.engine.model.Decisions}.
 */
@NamedInterface("model")
package org.xiangbang.engine.model;

import org.springframework.modulith.NamedInterface;
