package org.xiangbang.projects.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.change.PlanChange;
import org.xiangbang.projects.change.PlanChanges;
import org.xiangbang.shared.Money;

/** What a round of approval is asked to approve: the proposal, or the change of plan that waits for it (F-14). */
@Component
class ApprovalAsk {
    private final Projects projects;
    private final BudgetLines budget;
    private final PlanChanges changes;

    ApprovalAsk(Projects projects, BudgetLines budget, PlanChanges changes) {
        this.projects = projects;
        this.budget = budget;
        this.changes = changes;
    }

    /** The whole amount, with the change in it where there is one. */
    Money amount(String caseNo) {
        return projects.asked(caseNo);
    }

    ApprovalFunding funding(String caseNo) {
        var changed = changes.pending(caseNo).map(PlanChange::budget).orElse(List.of());
        return ApprovalFunding.of(changed.isEmpty() ? budget.of(caseNo) : changed);
    }

    String kind(String caseNo) {
        return projects.find(caseNo).plan().kind();
    }
}
