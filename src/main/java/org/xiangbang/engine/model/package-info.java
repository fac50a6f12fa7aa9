/**
 * Reads, checks and deploys models: steps, fields, decision tables and the closed list of expressions. Models: all of
 * {@code processes/}. Entry points: {@link org.xiangbang.engine.model.Definitions}, {@link org.xiangbang.engine.model.Decisions}
 * and {@link org.xiangbang.engine.model.ModelDeployment}.
 */
@NamedInterface("model")
package org.xiangbang.engine.model;

import org.springframework.modulith.NamedInterface;
