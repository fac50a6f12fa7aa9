/**
 * What follows each outcome of a step, found from the model and the routing facts before anybody decides. Model: the one of the
 * case. A module says beforehand what its automatic work will answer by
 * {@link org.xiangbang.engine.forecast.Foresight}. Entry point: {@link org.xiangbang.engine.forecast.Forecast}.
 */
@NamedInterface("forecast")
package org.xiangbang.engine.forecast;

import org.springframework.modulith.NamedInterface;
