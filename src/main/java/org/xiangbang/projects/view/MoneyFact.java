package org.xiangbang.projects.view;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.implementation.AcceptedExpenditure;
import org.xiangbang.shared.Money;

/** What of a project's money was asked for, approved, agreed, audited, paid and spent, and what is left with the organization. */
@Component("fact-money")
class MoneyFact implements StepFact {
    private final Projects projects;
    private final Tranches tranches;
    private final AcceptedExpenditure accepted;

    MoneyFact(Projects projects, Tranches tranches, AcceptedExpenditure accepted) {
        this.projects = projects;
        this.tranches = tranches;
        this.accepted = accepted;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        projects.seek(deciding.caseNo()).ifPresent(project -> write(project, sheet));
        return sheet;
    }

    private void write(Project project, FactSheet sheet) {
        sheet.line("asked", FactValue.amount(project.amount()))
                .line("approved", FactValue.amount(project.approved()))
                .line("agreed", FactValue.amount(project.agreed()))
                .line("audited", FactValue.amount(project.audited()));
        if (project.agreed() == null) return;
        var paid = tranches.paid(project.caseNo());
        var spent = accepted.of(project.caseNo());
        sheet.line("paid", FactValue.amount(paid))
                .line("payable", FactValue.amount(left(project.ceiling(), paid)))
                .line("spentVerified", FactValue.amount(spent))
                .line("unspent", FactValue.amount(left(paid, spent)));
    }

    private static Money left(Money whole, Money part) {
        return part.compareTo(whole) >= 0 ? Money.ZERO : whole.minus(part);
    }
}
