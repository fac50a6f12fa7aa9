package org.xiangbang.needs.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.needs.Financing;
import org.xiangbang.needs.Needs;

/** What a need costs, and where the money is to come from. */
@Component("fact-need-funds")
class NeedFundsFact implements StepFact {
    private final Needs needs;
    private final NeedPage words;

    NeedFundsFact(Needs needs, NeedPage words) {
        this.needs = needs;
        this.words = words;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        needs.seek(deciding.caseNo()).ifPresent(need -> write(need.content().financing(), sheet, deciding));
        return sheet;
    }

    private void write(Financing financing, FactSheet sheet, Deciding deciding) {
        sheet.line("amount", FactValue.amount(financing.amount()))
                .table("funding", List.of("source", "amount", "note"), financing.lines(), line -> new FactValue[] {
                    FactValue.named(line.source(), words.source(line.source(), deciding.locale())),
                    FactValue.amount(line.amount()),
                    FactValue.text(line.note())
                });
    }
}
