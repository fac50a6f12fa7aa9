/**
 * Declared steps in the browser: reads a posted form by its declaration and prepares the page that asks for it. The
 * declarations stand in the models. Doors: {@link org.xiangbang.engine.web.StepForms} and {@link
 * org.xiangbang.engine.web.StepPage}.
 */
@NamedInterface("web")
package org.xiangbang.engine.web;

import org.springframework.modulith.NamedInterface;
