package org.xiangbang.projects.change;

import java.time.LocalDate;
import java.util.List;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.projects.proposal.Proposal;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;

/** The step in which the organization says what is to change and why. */
@StepWorkFor(process = ChangeProcess.KEY, step = ChangeProcess.ASK_CHANGE, formerly = LifecycleProcess.KEY)
class ChangeRequest implements StepWork {
    static final Rule ONE_CHANGE_AT_A_TIME = new Rule("projects.one-change-at-a-time", "ours, decision 0024");
    static final Rule ONLY_APPROVED_PLANS_CHANGE = new Rule("projects.only-approved-plans-change", "rules F-14, V-11");

    private final Projects projects;
    private final PlanChanges changes;
    private final LineAccounts lines;

    ChangeRequest(Projects projects, PlanChanges changes, LineAccounts lines) {
        this.projects = projects;
        this.changes = changes;
        this.lines = lines;
    }

    @Override
    public void check(StepInput in, Findings found) {
        found.check(() -> Verdict.of(changes.pending(in.caseNo()).isEmpty(), ONE_CHANGE_AT_A_TIME, in.caseNo())
                .orThrow());
        var project = projects.seek(in.caseNo()).filter(p -> p.approved() != null);
        found.check(() -> Verdict.of(project.isPresent(), ONLY_APPROVED_PLANS_CHANGE, in.caseNo())
                .orThrow());
        found.check(() -> asked(in, "place", "newPlace"));
        found.check(() -> asked(in, "schedule", "newEndsOn"));
        project.ifPresent(approved ->
                found.check(() -> ends(in, approved.plan().schedule().startsOn())));
        found.check(() -> budget(in, found));
    }

    @Override
    public void record(StepInput in) {
        changes.ask(in.caseNo(), change(in));
    }

    private static void asked(StepInput in, String subject, String field) {
        if (in.text("subject").equals(subject) && !in.has(field)) throw new FormRefused(field, "field.required");
    }

    private static void ends(StepInput in, LocalDate startsOn) {
        if (in.has("newEndsOn") && in.date("newEndsOn").isBefore(startsOn))
            throw new FormRefused("newEndsOn", "projects.end-before-start", startsOn, in.date("newEndsOn"));
    }

    private void budget(StepInput in, Findings found) {
        var budget = Proposal.budget(in.rows("newBudget"));
        if (!budget.isEmpty()) found.addAll(paidLines(in.caseNo(), budget));
        if (in.has("newAmount"))
            Proposal.sum("newBudget", budget, in.money("newAmount")).ifPresent(found::add);
        else if (!budget.isEmpty()) throw new FormRefused("newAmount", "field.required");
    }

    /** A line of which money was paid keeps its number and its source, and at least the amount that was paid. */
    private List<Violation> paidLines(String caseNo, List<BudgetLine> budget) {
        return lines.of(caseNo).stream()
                .filter(account -> account.paid().isPositive())
                .filter(account -> budget.stream().noneMatch(account::coveredBy))
                .map(account -> new Violation("newBudget", "projects.paid-line-stays", account.no(), account.paid()))
                .toList();
    }

    private static PlanChange change(StepInput in) {
        return new PlanChange(
                0,
                in.text("subject"),
                in.text("description"),
                in.money("affected"),
                in.text("newPlace"),
                in.date("newEndsOn"),
                in.money("newAmount"),
                Proposal.budget(in.rows("newBudget")));
    }
}
