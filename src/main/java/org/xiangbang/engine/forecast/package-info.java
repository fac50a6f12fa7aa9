/**
 * What follows each outcome of a step, found from the model and the routing facts before anybody decides. Model: the one of the
 * case. Entry point: {@link org.xiangbang.engine.forecast.Forecast}.
 */
package org.xiangbang.engine.forecast;
