package org.xiangbang.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** What was planned, done and verified of each item, with its proof, and what the checks of earlier levels found. */
@Component("fact-acceptance")
class AcceptanceFact implements StepFact {
    private final Acceptances acceptances;

    AcceptanceFact(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        acceptances.find(deciding.caseNo()).ifPresent(acceptance -> {
            head(acceptance, sheet);
            items(acceptance, sheet);
            checks(acceptance, sheet);
        });
        return sheet;
    }

    private static void head(Acceptance acceptance, FactSheet sheet) {
        var result = acceptance.result();
        sheet.line("maintainer", FactValue.text(acceptance.maintainer()))
                .line("askedOn", FactValue.day(acceptance.askedOn()))
                .line("audited", FactValue.amount(acceptance.auditedPrice()))
                .line("result", FactValue.word("audit.result.", result == null ? null : result.name()))
                .line("datesReason", FactValue.text(acceptance.datesReason()));
    }

    private static void items(Acceptance acceptance, FactSheet sheet) {
        var columns = List.of("item", "planned", "done", "verified", "unit", "proof", "note");
        sheet.table("items", columns, acceptance.items(), item -> new FactValue[] {
            FactValue.text(item.name()),
            FactValue.count(item.planned()),
            FactValue.count(item.done()),
            FactValue.count(item.verified()),
            FactValue.text(item.unit()),
            FactValue.text(item.proof()),
            FactValue.text(item.note())
        });
    }

    private static void checks(Acceptance acceptance, FactSheet sheet) {
        var columns = List.of("checkLevel", "outcome", "record", "rectifyBy", "measures");
        sheet.table("checks", columns, acceptance.checks(), check -> new FactValue[] {
            FactValue.word("audit.level.", check.level().name()),
            FactValue.word("audit.outcome.", check.outcome().name()),
            FactValue.text(check.record()),
            FactValue.day(check.rectifyBy()),
            FactValue.text(check.measures())
        });
    }
}
