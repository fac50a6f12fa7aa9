/**
 * The facts on which steps decide: what a module says of its records for the person who decides. A model names the facts of a step
 * in its property {@code decides}. Entry point: {@link org.xiangbang.engine.facts.StepFact}, which modules implement.
 */
@NamedInterface("facts")
package org.xiangbang.engine.facts;

import org.springframework.modulith.NamedInterface;
