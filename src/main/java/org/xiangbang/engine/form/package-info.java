/**
 * The typed values of a declared form: what was sent is turned into the values that the step asks for, or into a list of
 * violations. The fields are declared in the models. Entry points: {@link org.xiangbang.engine.form.StepForm} and
 * {@link org.xiangbang.engine.form.StepInput}.
 */
@NamedInterface("form")
package org.xiangbang.engine.form;

import org.springframework.modulith.NamedInterface;
