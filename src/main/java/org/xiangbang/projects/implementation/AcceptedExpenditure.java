package org.xiangbang.projects.implementation;

import org.springframework.stereotype.Component;
import org.xiangbang.shared.Money;

/** The expenditure of a project that was accepted: what the newest verified report of progress says was spent since the work began. */
@Component
public class AcceptedExpenditure {
    private final ImplementationReports reports;

    AcceptedExpenditure(ImplementationReports reports) {
        this.reports = reports;
    }

    /** Returns zero if no report was verified. */
    public Money of(String caseNo) {
        return reports.verified(caseNo).map(ImplementationReport::spent).orElse(Money.ZERO);
    }
}
