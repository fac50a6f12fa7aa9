package org.xiangbang.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** The dates of a project that should follow each other (ours, decision 0115). */
@Component("fact-dates")
class DatesFact implements StepFact {
    private final AcceptanceDates dates;

    DatesFact(AcceptanceDates dates) {
        this.dates = dates;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        return new FactSheet()
                .table(
                        "dates",
                        List.of("dateOf", "on"),
                        dates.of(deciding.caseNo()).dates(),
                        dated -> new FactValue[] {
                            FactValue.word("audit.date.", dated.event().name()), FactValue.day(dated.on())
                        });
    }
}
