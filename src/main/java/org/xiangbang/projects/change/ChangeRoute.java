package org.xiangbang.projects.change;

import java.util.Map;
import java.util.NoSuchElementException;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Projects;

/** What the model calls when a plan changes: how large the change is, and what follows from it. */
@ProcessBean("changes")
public class ChangeRoute {
    private static final String TABLE = "projects-change-level";

    private final PlanChanges changes;
    private final Projects projects;
    private final BudgetLines budgetLines;
    private final Decisions decisions;
    private final CaseFiles cases;

    ChangeRoute(PlanChanges changes, Projects projects, BudgetLines budgetLines, Decisions decisions, CaseFiles cases) {
        this.changes = changes;
        this.projects = projects;
        this.budgetLines = budgetLines;
        this.decisions = decisions;
        this.cases = cases;
    }

    /** Returns {@code minor} or {@code major}, by the decision table that was in force when the case was opened (F-14). */
    public String level(String key) {
        var caseNo = CaseFiles.caseNo(key);
        var change = pending(caseNo);
        var share = change.basisPoints(projects.find(caseNo).amount());
        var rows = decisions.evaluate(TABLE, cases.find(caseNo), Map.of("basisPoints", share));
        var level = (String) rows.get(0).get("level");
        changes.level(caseNo, change.no(), level);
        return level;
    }

    /**
     * Changes the plan as requested. If the change is minor, its amount counts as approved with the bureau's decision.
     *
     * @return {@code outdated} if an agreement was filed whose amount this changes, else {@code stands}
     */
    public String apply(String key) {
        var caseNo = CaseFiles.caseNo(key);
        var change = pending(caseNo);
        changes.write(caseNo, change);
        if (!change.budget().isEmpty()) budgetLines.replace(caseNo, change.budget());
        if (change.amount() != null && changes.minor(caseNo, change.no())) projects.approved(caseNo, change.amount());
        changes.decided(caseNo, change.no(), true);
        return change.amount() != null && projects.find(caseNo).agreed() != null ? "outdated" : "stands";
    }

    /** Leaves the plan as it was. */
    public void refuse(String key) {
        var caseNo = CaseFiles.caseNo(key);
        changes.decided(caseNo, pending(caseNo).no(), false);
    }

    private PlanChange pending(String caseNo) {
        return changes.pending(caseNo).orElseThrow(() -> new NoSuchElementException("no change waits in " + caseNo));
    }
}
