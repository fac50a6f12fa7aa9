/**
 * Writes that are sent again. Under one {@code Idempotency-Key} a write to the interface happens once, and its repetition gets
 * the first answer. The package has no process model; see ADR 0013. Entry points: the header itself, and
 * {@link org.xiangbang.web.idempotency.AnsweredOnce} for answers that contain a secret.
 */
@NamedInterface("idempotency")
package org.xiangbang.web.idempotency;

import org.springframework.modulith.NamedInterface;
