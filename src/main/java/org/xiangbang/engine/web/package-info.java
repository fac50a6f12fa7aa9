/**
 * Declared steps in the browser: reads a posted form by its declaration and prepares the page that shows the form. The
 * declarations are in the models. Entry points: {@link org.xiangbang.engine.web.StepForms} and
 * {@link org.xiangbang.engine.web.StepPage}.
 */
@NamedInterface("web")
package org.xiangbang.engine.web;

import org.springframework.modulith.NamedInterface;
