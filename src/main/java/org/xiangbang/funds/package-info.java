/**
 * Funds: a tranche's money, from the request to the confirmed receipt.
 *
 * <p>Model: {@code processes/funds/disbursement.bpmn}; who approves and which papers are needed: the decision tables beside
 * it. Other modules use {@link org.xiangbang.funds.Payments}; all else is hidden.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "cases",
            "engine :: *",
            "projects",
            "access",
            "calendar",
            "documents",
            "organizations",
            "web"
        })
package org.xiangbang.funds;

import org.springframework.modulith.ApplicationModule;
