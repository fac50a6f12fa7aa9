package org.xiangbang.needs.web;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.Needs;

/** How a need stands in the library, and why it is to leave it. */
@Component("fact-need-library")
class NeedLibraryFact implements StepFact {
    private final Needs needs;
    private final NeedPage words;

    NeedLibraryFact(Needs needs, NeedPage words) {
        this.needs = needs;
        this.words = words;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        needs.seek(deciding.caseNo()).ifPresent(need -> write(need, sheet, deciding));
        return sheet;
    }

    private void write(Need need, FactSheet sheet, Deciding deciding) {
        sheet.line("status", FactValue.word("status.need.", need.status().word()))
                .line("amount", FactValue.amount(need.content().financing().amount()))
                .line("libraryYear", FactValue.count(need.libraryYear()))
                .line("suitable", FactValue.yes(need.suitable()))
                .line("publishedOn", FactValue.day(need.publishedOn()))
                .line("announcedAt", FactValue.text(need.announcedAt()))
                .line("servedBy", FactValue.caseNo(need.servedBy()));
        var removal = need.removal();
        if (removal != null)
            sheet.line("removalReason", FactValue.named(removal.reason(), words.reason(removal, deciding.locale())))
                    .line("ground", FactValue.text(removal.ground()));
    }
}
