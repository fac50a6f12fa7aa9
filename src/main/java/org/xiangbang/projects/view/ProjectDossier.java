package org.xiangbang.projects.view;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Pairings;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.closure.ClosingRecord;
import org.xiangbang.projects.closure.Closings;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;

/** Everything that the records contain about a project, for its page, the case page and the interface. */
@Component
class ProjectDossier {
    private final Projects projects;
    private final ProjectAccounts accounts;
    private final Milestones milestones;
    private final Pairings pairings;
    private final Closings closings;
    private final CaseFiles cases;

    ProjectDossier(
            Projects projects,
            ProjectAccounts accounts,
            Milestones milestones,
            Pairings pairings,
            Closings closings,
            CaseFiles cases) {
        this.projects = projects;
        this.accounts = accounts;
        this.milestones = milestones;
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
            ProjectAccounts.Account account,
            List<Milestone> milestones,
            Pairing pairing,
            ClosingRecord closing) {

        public List<LineAccount> budget() {
            return account.budget();
        }

        public List<PlannedTranche> tranches() {
            return account.tranches();
        }

        /** Returns what was paid in all, also of what came back later. */
        public Money paid() {
            return account.paid();
        }

        public List<Recoveries.Recovery> recoveries() {
            return account.recoveries();
        }

        public Money recovered() {
            return account.recovered();
        }

        /** Returns what was paid and did not come back. */
        public Money remaining() {
            return account.remaining();
        }

        /** Has the project come to its end, so that nothing is paid any more? */
        public boolean over() {
            return project.status().over();
        }

        public Money budgetSum() {
            return Money.sum(budget().stream().map(line -> line.line().amount()).toList());
        }

        public Money trancheSum() {
            return Money.sum(tranches().stream()
                    .map(planned -> planned.tranche().amount())
                    .toList());
        }

        /** Returns what was paid on the tranches of the plan. */
        public Money tranchePaid() {
            return Money.sum(tranches().stream().map(PlannedTranche::paid).toList());
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
            return tranches().stream().allMatch(planned -> planned.tranche().isPaid());
        }

        /** Returns what was paid of the lines of the budget. */
        public Money budgetPaid() {
            return Money.sum(budget().stream().map(LineAccount::paid).toList());
        }

        /** Returns the most that may be paid of all lines. */
        public Money budgetCeiling() {
            return Money.sum(budget().stream().map(LineAccount::ceiling).toList());
        }

        /** Returns what is left to pay of all lines. */
        public Money budgetLeft() {
            return Money.sum(budget().stream().map(LineAccount::left).toList());
        }

        /** Returns what may still be paid in all; nothing before the agreement and after the end. */
        public Money left() {
            return account.left(project);
        }

        /** Returns how much of the ceiling is paid, 0 to 100. */
        public long paidPercent() {
            return 100 * paid().fen() / Math.max(1, project.ceiling().fen());
        }
    }

    /** Collects the contents; empty while the project is only ordered. */
    Optional<Contents> of(String caseNo) {
        return projects.seek(caseNo).map(project -> contents(project, caseNo));
    }

    private Contents contents(Project project, String caseNo) {
        return new Contents(
                project,
                cases.find(caseNo).region(),
                accounts.of(caseNo),
                milestones.of(caseNo),
                pairings.seek(caseNo).orElse(null),
                closings.seek(caseNo).orElse(null));
    }
}
