package org.xiangbang.projects.change;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** The change of plan that waits for its decision: what is there now beside what is to be. */
@Component("fact-change")
class ChangeFact implements StepFact {
    private final PlanChanges changes;
    private final Projects projects;
    private final BudgetLines budget;

    ChangeFact(PlanChanges changes, Projects projects, BudgetLines budget) {
        this.changes = changes;
        this.projects = projects;
        this.budget = budget;
    }

    private record Item(FactValue item, FactValue before, FactValue after) {}

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        changes.pending(deciding.caseNo()).ifPresent(change -> write(projects.find(deciding.caseNo()), change, sheet));
        return sheet;
    }

    private void write(Project project, PlanChange change, FactSheet sheet) {
        var share = Math.toIntExact(change.basisPoints(project.amount()));
        sheet.line("subject", FactValue.word("fact.subject.", change.subject()))
                .line("description", FactValue.text(change.description()))
                .line("affected", FactValue.amount(change.affected()))
                .line("affectedPercent", FactValue.share(share))
                .table("changes", List.of("item", "before", "after"), items(project, change), item ->
                        new FactValue[] {item.item(), item.before(), item.after()});
    }

    private List<Item> items(Project project, PlanChange change) {
        var items = new ArrayList<Item>();
        var endsOn = project.plan().schedule().endsOn();
        if (change.place() != null)
            items.add(item("place", FactValue.text(project.plan().place()), FactValue.text(change.place())));
        if (change.endsOn() != null) items.add(item("endsOn", FactValue.day(endsOn), FactValue.day(change.endsOn())));
        if (change.amount() != null)
            items.add(item("amount", FactValue.amount(project.amount()), FactValue.amount(change.amount())));
        if (!change.budget().isEmpty()) lines(budget.of(project.caseNo()), change.budget(), items);
        return items;
    }

    private static Item item(String field, FactValue before, FactValue after) {
        return new Item(FactValue.word("fact.", field), before, after);
    }

    /** Puts lines of the same number beside each other, and names them by the source that they have now or are to have. */
    private static void lines(List<BudgetLine> before, List<BudgetLine> after, List<Item> items) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            var old = i < before.size() ? before.get(i) : null;
            var next = i < after.size() ? after.get(i) : null;
            var source = old == null ? next.source() : old.source();
            items.add(new Item(
                    FactValue.word("projects.source.", source),
                    old == null ? null : FactValue.amount(old.amount()),
                    next == null ? null : FactValue.amount(next.amount())));
        }
    }
}
