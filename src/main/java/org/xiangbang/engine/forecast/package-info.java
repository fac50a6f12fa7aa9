/**
 * What follows on each outcome of a step, read off the model and the routing facts before anybody decides. Model: the
 * one of the case. Doors: {@link org.xiangbang.engine.forecast.Forecast}.
 */
package org.xiangbang.engine.forecast;
