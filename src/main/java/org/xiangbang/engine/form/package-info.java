/**
 * The typed values of a declared form: what was sent becomes what was asked, or a list of violations. The fields stand
 * in the models. Doors: {@link org.xiangbang.engine.form.StepForm} and {@link org.xiangbang.engine.form.StepInput}.
 */
@NamedInterface("form")
package org.xiangbang.engine.form;

import org.springframework.modulith.NamedInterface;
