/**
 * The step gate: every human step is claimed, put back to its desk and completed through this package. The module of the step
 * adds its own checks and rows as {@link org.xiangbang.engine.step.StepWork}. Entry point:
 * {@link org.xiangbang.engine.step.HumanStep}.
 */
@NamedInterface("step")
package org.xiangbang.engine.step;

import org.springframework.modulith.NamedInterface;
