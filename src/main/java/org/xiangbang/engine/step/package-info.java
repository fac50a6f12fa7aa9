/**
 * The one gate through which every human step is claimed, returned to its desk and completed. The module of the step
 * adds its own checks and rows as {@link org.xiangbang.engine.step.StepWork}. Doors: {@link
 * org.xiangbang.engine.step.HumanStep}.
 */
@NamedInterface("step")
package org.xiangbang.engine.step;

import org.springframework.modulith.NamedInterface;
