/**
 * Writes that are sent again: under one {@code Idempotency-Key} a write to the interface happens once, and its repetition gets
 * the first answer. No model; see ADR 0013. Doors: the header itself, and {@link org.xiangbang.web.idempotency.AnsweredOnce}
 * for answers that tell a secret.
 */
@NamedInterface("idempotency")
package org.xiangbang.web.idempotency;

import org.springframework.modulith.NamedInterface;
