/**
 * The adapter to Camunda, and the only package that uses the engine. All other packages call {@code workflow.start(…)} and
 * {@code humanStep.complete(…)}.
 *
 * <p>Human steps are declared in the models of {@code processes/}; all of them are done through
 * {@link org.xiangbang.engine.step.HumanStep} and nothing else.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: input",
            "web :: system",
            "calendar",
            "access",
            "access :: *",
            "cases"
        })
package org.xiangbang.engine;

import org.springframework.modulith.ApplicationModule;
