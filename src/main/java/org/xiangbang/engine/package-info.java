/**
 * All Camunda glue: the only package that knows the engine. Everybody else says {@code workflow.start(…)} and
 * {@code humanStep.complete(…)}.
 *
 * <p>Human steps are declared in the models of {@code processes/}; {@link org.xiangbang.engine.step.HumanStep} is the one gate
 * through which all of them are done.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "calendar", "access", "access :: *", "cases"})
package org.xiangbang.engine;

import org.springframework.modulith.ApplicationModule;
