/**
 * Countersigning (会签): several desks give their opinion on one step, in rounds, until the outcome is certain. The model says how
 * it is decided. Entry point: {@link org.xiangbang.engine.countersign.CountersignProgress}.
 */
@NamedInterface("countersign")
package org.xiangbang.engine.countersign;

import org.springframework.modulith.NamedInterface;
