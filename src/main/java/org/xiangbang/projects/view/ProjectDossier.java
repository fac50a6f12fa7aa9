package org.xiangbang.projects.view;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Pairings;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.closure.ClosingRecord;
import org.xiangbang.projects.closure.Closings;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;

/** Everything that the records contain about a project, for its page, the case page and the interface. */
@Component
class ProjectDossier {
    private final Projects projects;
    private final LineAccounts lines;
    private final Milestones milestones;
    private final Tranches tranches;
    private final Pairings pairings;
    private final Closings closings;
    private final CaseFiles cases;

    ProjectDossier(
            Projects projects,
            LineAccounts lines,
            Milestones milestones,
            Tranches tranches,
            Pairings pairings,
            Closings closings,
            CaseFiles cases) {
        this.projects = projects;
        this.lines = lines;
        this.milestones = milestones;
        this.tranches = tranches;
        this.pairings = pairings;
        this.closings = closings;
        this.cases = cases;
    }

    /**
     * @param region that of the case; the plan says in words where in it
     * @param pairing null for a case without one
     * @param closing null before the closing report
     */
    record Contents(
            Project project,
            Region region,
            List<LineAccount> budget,
            List<Milestone> milestones,
            List<PlannedTranche> tranches,
            Money paid,
            Pairing pairing,
            ClosingRecord closing) {

        public Money budgetSum() {
            return Money.sum(
                    budget.stream().map(account -> account.line().amount()).toList());
        }

        public Money trancheSum() {
            return Money.sum(
                    tranches.stream().map(planned -> planned.tranche().amount()).toList());
        }

        /** Returns what was paid on the tranches of the plan. */
        public Money tranchePaid() {
            return Money.sum(tranches.stream().map(PlannedTranche::paid).toList());
        }

        /** Returns by how much less than planned was paid on all tranches. */
        public Money less() {
            return tranchePaid().compareTo(trancheSum()) < 0 ? trancheSum().minus(tranchePaid()) : Money.ZERO;
        }

        public Money more() {
            return tranchePaid().compareTo(trancheSum()) > 0 ? tranchePaid().minus(trancheSum()) : Money.ZERO;
        }

        /** Is every tranche paid? */
        public boolean allPaid() {
            return tranches.stream().allMatch(planned -> planned.tranche().isPaid());
        }

        /** Returns what was paid of the lines of the budget. */
        public Money budgetPaid() {
            return Money.sum(budget.stream().map(LineAccount::paid).toList());
        }

        /** Returns the most that may be paid of all lines. */
        public Money budgetCeiling() {
            return Money.sum(budget.stream().map(LineAccount::ceiling).toList());
        }

        /** Returns what is left to pay of all lines. */
        public Money budgetLeft() {
            return Money.sum(budget.stream().map(LineAccount::left).toList());
        }

        /** Returns what may still be paid in all; nothing before the agreement. */
        public Money left() {
            return project.agreed() == null ? Money.ZERO : project.ceiling().minus(paid);
        }

        /** Returns how much of the ceiling is paid, 0 to 100. */
        public long paidPercent() {
            return 100 * paid.fen() / Math.max(1, project.ceiling().fen());
        }
    }

    /** Collects the contents; empty while the project is only ordered. */
    Optional<Contents> of(String caseNo) {
        return projects.seek(caseNo).map(project -> contents(project, caseNo));
    }

    private Contents contents(Project project, String caseNo) {
        var budget = lines.of(caseNo);
        return new Contents(
                project,
                cases.find(caseNo).region(),
                budget,
                milestones.of(caseNo),
                PlannedTranche.of(tranches.of(caseNo), budget, lines.onTranches(caseNo)),
                tranches.paid(caseNo),
                pairings.seek(caseNo).orElse(null),
                closings.seek(caseNo).orElse(null));
    }
}
