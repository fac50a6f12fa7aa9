package org.xiangbang.projects.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Money;

/** Reads a project's money: what was planned, what was paid and what came back. */
@Component
class ProjectAccounts {
    private final LineAccounts lines;
    private final Tranches tranches;
    private final Recoveries recoveries;

    ProjectAccounts(LineAccounts lines, Tranches tranches, Recoveries recoveries) {
        this.lines = lines;
        this.tranches = tranches;
        this.recoveries = recoveries;
    }

    /**
     * @param paid what was paid in all, also of what came back later
     * @param recoveries what came back
     */
    record Account(
            List<LineAccount> budget, List<PlannedTranche> tranches, Money paid, List<Recoveries.Recovery> recoveries) {

        /** Returns what came back in all. */
        Money recovered() {
            return Money.sum(
                    recoveries.stream().map(Recoveries.Recovery::amount).toList());
        }

        /** Returns what was paid and did not come back, at least zero. */
        Money remaining() {
            var back = recovered();
            return back.compareTo(paid) < 0 ? paid.minus(back) : Money.ZERO;
        }

        /** Returns what may still be paid: nothing before the agreement, and nothing once the project has come to its end. */
        Money left(Project project) {
            if (project.agreed() == null || project.status().over()) return Money.ZERO;
            return paid.compareTo(project.ceiling()) < 0 ? project.ceiling().minus(paid) : Money.ZERO;
        }
    }

    Account of(String caseNo) {
        var budget = lines.of(caseNo);
        return new Account(
                budget,
                PlannedTranche.of(tranches.of(caseNo), budget, lines.onTranches(caseNo)),
                tranches.paid(caseNo),
                recoveries.of(caseNo));
    }
}
