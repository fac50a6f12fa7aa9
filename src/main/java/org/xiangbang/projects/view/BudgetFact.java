package org.xiangbang.projects.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Projects;

/** The amount that is asked for, by source. */
@Component("fact-budget")
class BudgetFact implements StepFact {
    private final Projects projects;
    private final BudgetLines lines;

    BudgetFact(Projects projects, BudgetLines lines) {
        this.projects = projects;
        this.lines = lines;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        projects.seek(deciding.caseNo()).ifPresent(project -> sheet.line("asked", FactValue.amount(project.amount())));
        return sheet.table(
                "budgetLines",
                List.of("source", "amount", "purpose"),
                lines.of(deciding.caseNo()),
                line -> new FactValue[] {
                    FactValue.word("projects.source.", line.source()),
                    FactValue.amount(line.amount()),
                    FactValue.text(line.purpose())
                });
    }
}
