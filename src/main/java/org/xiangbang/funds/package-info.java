/**
 * Funds: a tranche's money, from the request to the confirmed receipt.
 *
 * <p>Models: {@code processes/funds/disbursement.bpmn}, and {@code payment.bpmn} for each payment in it; the decision tables beside
 * them say who approves and which papers are needed. Other modules use {@link org.xiangbang.funds.Payments}; everything else is hidden.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "cases",
            "engine :: *",
            "projects",
            "access",
            "access :: signin",
            "calendar",
            "documents",
            "organizations",
            "web",
            "web :: idempotency"
        })
package org.xiangbang.funds;

import org.springframework.modulith.ApplicationModule;
