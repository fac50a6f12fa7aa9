package org.xiangbang.projects.change;

import java.util.ArrayList;
import java.util.List;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.projects.proposal.Proposal;
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
    public void check(StepInput in) {
        Verdict.of(changes.pending(in.caseNo()).isEmpty(), ONE_CHANGE_AT_A_TIME, in.caseNo())
                .orThrow();
        Verdict.of(
                        projects.seek(in.caseNo())
                                .filter(p -> p.approved() != null)
                                .isPresent(),
                        ONLY_APPROVED_PLANS_CHANGE,
                        in.caseNo())
                .orThrow();
        var wrong = violations(in);
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }

    @Override
    public void record(StepInput in) {
        changes.ask(in.caseNo(), change(in));
    }

    private List<Violation> violations(StepInput in) {
        var wrong = new ArrayList<Violation>();
        var startsOn = projects.find(in.caseNo()).plan().schedule().startsOn();
        var change = change(in);
        if (change.subject().equals("place") && change.place() == null)
            wrong.add(new Violation("newPlace", "field.required"));
        if (change.subject().equals("schedule") && change.endsOn() == null)
            wrong.add(new Violation("newEndsOn", "field.required"));
        if (change.endsOn() != null && change.endsOn().isBefore(startsOn))
            wrong.add(new Violation("newEndsOn", "projects.end-before-start", startsOn, change.endsOn()));
        if (change.amount() != null)
            Proposal.sum("newBudget", change.budget(), change.amount()).ifPresent(wrong::add);
        else if (!change.budget().isEmpty()) wrong.add(new Violation("newAmount", "field.required"));
        if (!change.budget().isEmpty()) wrong.addAll(paidLines(in.caseNo(), change.budget()));
        return wrong;
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
