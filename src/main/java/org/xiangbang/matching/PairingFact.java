package org.xiangbang.matching;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** Who is to help whom, in which form and with which shares (P-06). */
@Component("fact-pairing")
class PairingFact implements StepFact {
    private final Pairings pairings;

    PairingFact(Pairings pairings) {
        this.pairings = pairings;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        pairings.seek(deciding.caseNo()).ifPresent(pairing -> write(pairing, sheet));
        return sheet;
    }

    private static void write(Pairing pairing, FactSheet sheet) {
        sheet.line("organizationName", FactValue.organization(pairing.organization()))
                .line("needCase", FactValue.caseNo(pairing.need()))
                .line("side", FactValue.word("matching.side.", pairing.side().name()))
                .line("askedBy", FactValue.desk(pairing.askedBy()))
                .line(
                        "form",
                        pairing.form() == null
                                ? null
                                : FactValue.word(
                                        "matching.form.", pairing.form().word()))
                .line("pairedOn", FactValue.day(pairing.pairedOn()))
                .table(
                        "shares",
                        List.of("member", "share", "part", "confirmedOn"),
                        pairing.shares(),
                        share -> new FactValue[] {
                            FactValue.organization(share.organization(), share.confirmedOn()),
                            FactValue.share(share.basisPoints()),
                            FactValue.text(share.part()),
                            FactValue.day(share.confirmedOn())
                        });
    }
}
