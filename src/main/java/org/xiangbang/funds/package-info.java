/**
 * Funds: a tranche's money, from the request to the confirmed receipt.
 *
 * <p>Model: {@code processes/funds/disbursement.bpmn}; the decision tables beside it say who approves and which papers are
 * needed. Other modules use {@link org.xiangbang.funds.Payments}; everything else is hidden.
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
            "web"
        })
package org.xiangbang.funds;

import org.springframework.modulith.ApplicationModule;
