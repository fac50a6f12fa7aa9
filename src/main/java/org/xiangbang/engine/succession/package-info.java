/**
 * What becomes of open steps and cases when a division ends: they go to its successor on that day, and wait for an administrator
 * where it has several. The package has no process model. Entry points: {@code /admin/successions},
 * {@code /api/v1/admin/successions}, and {@link org.xiangbang.engine.succession.StepDesks} for organizations that are merged.
 */
@NamedInterface("succession")
package org.xiangbang.engine.succession;

import org.springframework.modulith.NamedInterface;
