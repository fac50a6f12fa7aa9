package org.xiangbang.projects.view;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.matching.Pairings;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.Needs;

/** The published need that a project answers, so that both can be compared. */
@Component("fact-answered-need")
class AnsweredNeedFact implements StepFact {
    private final Pairings pairings;
    private final Needs needs;

    AnsweredNeedFact(Pairings pairings, Needs needs) {
        this.pairings = pairings;
        this.needs = needs;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        pairings.seek(deciding.caseNo())
                .filter(pairing -> pairing.need() != null)
                .flatMap(pairing -> needs.seek(pairing.need()))
                .ifPresent(need -> write(need, sheet));
        return sheet;
    }

    private static void write(Need need, FactSheet sheet) {
        var content = need.content();
        sheet.line("needCase", FactValue.caseNo(need.caseNo()))
                .line("title", FactValue.text(content.title()))
                .line("place", new FactValue.Place(content.location().region()))
                .line("amount", FactValue.amount(content.financing().amount()))
                .line("task", FactValue.text(content.task()))
                .line("households", FactValue.households(content.beneficiaries().households()))
                .line("people", FactValue.people(content.beneficiaries().people()))
                .line("startsOn", FactValue.day(content.schedule().startsOn()))
                .line("endsOn", FactValue.day(content.schedule().endsOn()));
    }
}
