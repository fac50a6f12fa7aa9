/**
 * Evidence: records who did what to a case, when, with which form and by which rule, and which way the case took through its
 * models.
 *
 * <p>The module listens to {@link org.xiangbang.shared.OfficialAct} and {@link org.xiangbang.engine.task.PathTaken} in the act's
 * own transaction; no other module calls or imports it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: idempotency",
            "web :: system",
            "calendar",
            "access",
            "cases",
            "documents",
            "personal",
            "engine :: *"
        })
package org.xiangbang.evidence;

import org.springframework.modulith.ApplicationModule;
