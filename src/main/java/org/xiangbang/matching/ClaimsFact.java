package org.xiangbang.matching;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** Who else is asked about the pairing, and which other projects that the reader may see claim the same need. */
@Component("fact-claims")
class ClaimsFact implements StepFact {
    private final Pairings pairings;
    private final PairingParties parties;
    private final VisibleCases visible;

    ClaimsFact(Pairings pairings, PairingParties parties, VisibleCases visible) {
        this.pairings = pairings;
        this.parties = parties;
        this.visible = visible;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        if (!visible.covers(deciding.file(), deciding.reader())
                || pairings.seek(deciding.caseNo()).isEmpty()) return sheet;
        var told = parties.of(deciding.caseNo(), deciding.reader());
        return sheet.table("parties", List.of("desk", "state", "on"), told.parties(), party -> new FactValue[] {
                    FactValue.desk(party.desk(), party.on()),
                    FactValue.word("matching.party.", party.state().name()),
                    FactValue.day(party.on())
                })
                .table(
                        "otherClaims",
                        List.of("organizationName", "project", "title", "state"),
                        told.others(),
                        other -> new FactValue[] {
                            FactValue.organization(other.organization()),
                            FactValue.caseNo(other.caseNo()),
                            FactValue.text(other.title()),
                            FactValue.word("matching.status.", other.status().name())
                        });
    }
}
