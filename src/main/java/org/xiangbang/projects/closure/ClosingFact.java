package org.xiangbang.projects.closure;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.Tranches;
import org.xiangbang.projects.implementation.AcceptedExpenditure;
import org.xiangbang.shared.Money;

/** What the closing of a project says: the money, both scores, what is left over, and what is handed over. */
@Component("fact-closing")
class ClosingFact implements StepFact {
    private final Closings closings;
    private final Tranches tranches;
    private final AcceptedExpenditure accepted;

    ClosingFact(Closings closings, Tranches tranches, AcceptedExpenditure accepted) {
        this.closings = closings;
        this.tranches = tranches;
        this.accepted = accepted;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        closings.seek(deciding.caseNo()).ifPresent(closing -> write(deciding.caseNo(), closing, sheet));
        return sheet;
    }

    private void write(String caseNo, ClosingRecord closing, FactSheet sheet) {
        var paid = tranches.paid(caseNo);
        var judged = closing.evaluation();
        sheet.line("paid", FactValue.amount(paid))
                .line("spentFinally", FactValue.amount(closing.spent()))
                .line("spentVerified", FactValue.amount(accepted.of(caseNo)))
                .line("surplus", FactValue.amount(surplus(paid, closing.spent())))
                .line("surplusUse", FactValue.word("fact.surplusUse.", closing.surplusUse()))
                .line("report", FactValue.text(closing.report()))
                .line("ownScore", FactValue.count(judged.ownScore()))
                .line("score", FactValue.count(judged.score()))
                .line("closingGrade", FactValue.word("projects.grade.", judged.grade()))
                .line("publishedOn", FactValue.day(closing.publishedOn()))
                .line("publishedWhere", FactValue.text(closing.publishedWhere()))
                .table(
                        "assets",
                        List.of("asset", "quantity", "keeper"),
                        closings.assets(caseNo),
                        asset -> new FactValue[] {
                            FactValue.text(asset.asset()),
                            FactValue.text(asset.quantity()),
                            FactValue.text(asset.keeper())
                        });
    }

    private static Money surplus(Money paid, Money spent) {
        return spent.compareTo(paid) >= 0 ? Money.ZERO : paid.minus(spent);
    }
}
